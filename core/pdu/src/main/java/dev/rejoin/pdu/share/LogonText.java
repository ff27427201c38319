package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;

/**
 * Domain and user name as both Logon Info structures hold them: terminated, and of limited length.
 */
final class LogonText {
    static final int LARGEST_DOMAIN = 52;
    static final int LARGEST_USER = 512;

    private LogonText() {}

    /** Bytes with the terminator. */
    static int size(String text) {
        return (text.length() + 1) * 2;
    }

    static void check(String domain, String user) {
        FieldRange.within(size(domain), 2, LARGEST_DOMAIN, "cbDomain");
        FieldRange.within(size(user), 2, LARGEST_USER, "cbUserName");
        if (domain.indexOf('\0') >= 0 || user.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name cannot contain a terminator");
        }
    }

    /** A text that fills its field without a terminator would not fit it again. */
    static String read(WireReader in, int length, int largest, String field) {
        String text = in.utf16(length);
        if (size(text) > largest) {
            throw in.failure(field, "a terminated text", length);
        }
        return text;
    }
}
