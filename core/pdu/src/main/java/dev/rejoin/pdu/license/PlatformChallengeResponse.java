package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.5 Client Platform Challenge Response.
 *
 * @param flags of the preamble
 * @param response a {@link ChallengeResponseData}, encrypted
 * @param hardware a {@link HardwareIdentification}, encrypted
 * @param mac over both, 16 bytes
 */
public record PlatformChallengeResponse(
        int flags, LicenseBlob response, LicenseBlob hardware, Bytes mac)
        implements LicenseMessage {
    public PlatformChallengeResponse {
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(mac, MAC_SIZE);
    }

    static PlatformChallengeResponse read(int flags, WireReader in) {
        return new PlatformChallengeResponse(
                flags,
                LicenseBlob.read(in),
                LicenseBlob.read(in),
                Bytes.read(in.need(MAC_SIZE, "CLIENT_PLATFORM_CHALLENGE_RESPONSE"), MAC_SIZE));
    }

    @Override
    public int type() {
        return PLATFORM_CHALLENGE_RESPONSE;
    }

    @Override
    public void writeContent(WireWriter out) {
        response.write(out);
        hardware.write(out);
        mac.write(out);
    }

    @Override
    public int contentSize() {
        return response.size() + hardware.size() + MAC_SIZE;
    }
}
