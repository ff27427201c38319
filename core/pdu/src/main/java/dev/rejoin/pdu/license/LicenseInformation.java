package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.3 Client License Information: the client shows the licence that it has.
 *
 * @param flags of the preamble
 * @param platform the operating system and who made the client
 * @param clientRandom 32 bytes
 * @param premaster the premaster secret, encrypted to the server's key
 * @param hardware a {@link HardwareIdentification}, encrypted
 * @param mac over that identification, 16 bytes
 */
public record LicenseInformation(
        int flags,
        int platform,
        Bytes clientRandom,
        LicenseBlob premaster,
        LicenseBlob license,
        LicenseBlob hardware,
        Bytes mac)
        implements LicenseMessage {
    private static final int KEY_EXCHANGE_ALG_RSA = 1;
    private static final String NAME = "CLIENT_LICENSE_INFO";

    public LicenseInformation {
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(clientRandom, RANDOM_SIZE);
        LicenseMessage.requireSize(mac, MAC_SIZE);
    }

    static LicenseInformation read(int flags, WireReader in) {
        in.need(8 + RANDOM_SIZE, NAME);
        LicenseMessage.keyExchange(in, KEY_EXCHANGE_ALG_RSA);
        return new LicenseInformation(
                flags,
                in.i32(),
                Bytes.read(in, RANDOM_SIZE),
                LicenseBlob.read(in),
                LicenseBlob.read(in),
                LicenseBlob.read(in),
                Bytes.read(in.need(MAC_SIZE, NAME), MAC_SIZE));
    }

    @Override
    public int type() {
        return LICENSE_INFO;
    }

    @Override
    public void writeContent(WireWriter out) {
        out.u32(KEY_EXCHANGE_ALG_RSA).u32(platform);
        clientRandom.write(out);
        premaster.write(out);
        license.write(out);
        hardware.write(out);
        mac.write(out);
    }

    @Override
    public int contentSize() {
        return 8 + RANDOM_SIZE + premaster.size() + license.size() + hardware.size() + MAC_SIZE;
    }
}
