package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.2 Client New License Request: the client has no licence and would like one.
 *
 * @param flags of the preamble
 * @param platform the operating system and who made the client
 * @param clientRandom 32 bytes
 * @param premaster the premaster secret, encrypted to the server's key
 */
public record NewLicenseRequest(
        int flags,
        int platform,
        Bytes clientRandom,
        LicenseBlob premaster,
        LicenseBlob user,
        LicenseBlob machine)
        implements LicenseMessage {
    private static final int KEY_EXCHANGE_ALG_RSA = 1;
    private static final String NAME = "CLIENT_NEW_LICENSE_REQUEST";

    public NewLicenseRequest {
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(clientRandom, RANDOM_SIZE);
    }

    static NewLicenseRequest read(int flags, WireReader in) {
        in.need(8 + RANDOM_SIZE, NAME);
        LicenseMessage.keyExchange(in, KEY_EXCHANGE_ALG_RSA);
        return new NewLicenseRequest(
                flags,
                in.i32(),
                Bytes.read(in, RANDOM_SIZE),
                LicenseBlob.read(in),
                LicenseBlob.read(in),
                LicenseBlob.read(in));
    }

    @Override
    public int type() {
        return NEW_LICENSE_REQUEST;
    }

    @Override
    public void writeContent(WireWriter out) {
        out.u32(KEY_EXCHANGE_ALG_RSA).u32(platform);
        clientRandom.write(out);
        premaster.write(out);
        user.write(out);
        machine.write(out);
    }

    @Override
    public int contentSize() {
        return 8 + RANDOM_SIZE + premaster.size() + user.size() + machine.size();
    }
}
