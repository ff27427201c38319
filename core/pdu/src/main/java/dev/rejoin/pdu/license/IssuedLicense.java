package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.6 Server Upgrade License and 2.2.2.7 Server New License: the end of an exchange
 * that went well.
 *
 * @param flags of the preamble
 * @param upgrade whether the client has shown one that is older
 * @param license a {@link LicenseContent}, encrypted
 * @param mac over the content, 16 bytes
 */
public record IssuedLicense(int flags, boolean upgrade, LicenseBlob license, Bytes mac)
        implements LicenseMessage {
    public IssuedLicense {
        LicenseMessage.requireFlags(flags);
        LicenseMessage.requireSize(mac, MAC_SIZE);
    }

    static IssuedLicense read(int flags, boolean upgrade, WireReader in) {
        return new IssuedLicense(
                flags,
                upgrade,
                LicenseBlob.read(in),
                Bytes.read(in.need(MAC_SIZE, "SERVER_NEW_LICENSE"), MAC_SIZE));
    }

    @Override
    public int type() {
        return upgrade ? UPGRADE_LICENSE : NEW_LICENSE;
    }

    @Override
    public void writeContent(WireWriter out) {
        license.write(out);
        mac.write(out);
    }

    @Override
    public int contentSize() {
        return license.size() + MAC_SIZE;
    }
}
