package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.4 Server Platform Challenge: what the client is to answer before it gets a
 * licence.
 *
 * @param flags of the preamble
 * @param connectFlags without meaning
 * @param challenge encrypted
 * @param mac over the challenge, 16 bytes
 */
public record PlatformChallenge(int flags, int connectFlags, LicenseBlob challenge, Bytes mac)
        implements LicenseMessage {
    private static final String NAME = "SERVER_PLATFORM_CHALLENGE";

    public PlatformChallenge {
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(mac, MAC_SIZE);
    }

    static PlatformChallenge read(int flags, WireReader in) {
        return new PlatformChallenge(
                flags,
                in.need(4, NAME).i32(),
                LicenseBlob.read(in),
                Bytes.read(in.need(MAC_SIZE, NAME), MAC_SIZE));
    }

    @Override
    public int type() {
        return PLATFORM_CHALLENGE;
    }

    @Override
    public void writeContent(WireWriter out) {
        out.u32(connectFlags);
        challenge.write(out);
        mac.write(out);
    }

    @Override
    public int contentSize() {
        return 4 + challenge.size() + MAC_SIZE;
    }
}
