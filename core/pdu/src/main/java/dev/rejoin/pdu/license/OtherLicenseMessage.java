package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2, a message of a kind that the specification does not know.
 *
 * @param flags of the preamble
 */
public record OtherLicenseMessage(int type, int flags, Bytes content) implements LicenseMessage {
    public OtherLicenseMessage {
        LicenseMessage.requireFlags(flags);
        if ((type & ~0xFF) != 0 || isKnown(type)) {
            throw new IllegalArgumentException("type " + type);
        }
        if (content.size() > MOST_CONTENT) {
            throw new IllegalArgumentException("content of " + content);
        }
    }

    private static boolean isKnown(int type) {
        return switch (type) {
            case LICENSE_REQUEST,
                    PLATFORM_CHALLENGE,
                    NEW_LICENSE,
                    UPGRADE_LICENSE,
                    LICENSE_INFO,
                    NEW_LICENSE_REQUEST,
                    PLATFORM_CHALLENGE_RESPONSE,
                    ERROR_ALERT ->
                    true;
            default -> false;
        };
    }

    static OtherLicenseMessage read(int type, int flags, WireReader in) {
        return new OtherLicenseMessage(type, flags, Bytes.owning(in.rest()));
    }

    @Override
    public void writeContent(WireWriter out) {
        content.write(out);
    }

    @Override
    public int contentSize() {
        return content.size();
    }
}
