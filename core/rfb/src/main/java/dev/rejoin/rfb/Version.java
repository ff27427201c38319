package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** RFC 6143 7.1.1 ProtocolVersion: {@code RFB 003.008} and a line feed. */
final class Version {
    static final int SIZE = 12;

    private static final String OURS = "RFB 003.008\n";
    private static final int MAJOR = 3;
    private static final int MINOR = 8;

    private Version() {}

    static void write(WireWriter out) {
        out.latin1(OURS);
    }

    /** Whether the other end speaks 3.8 or later; anything but a version is refused. */
    static boolean readIsCurrent(WireReader in) {
        in.need(SIZE, "ProtocolVersion");
        String text = in.latin1(SIZE);
        if (!text.matches("RFB \\d{3}\\.\\d{3}\n")) {
            throw in.failure("version", "RFB xxx.yyy", "something else");
        }
        int major = Integer.parseInt(text, 4, 7, 10);
        int minor = Integer.parseInt(text, 8, 11, 10);
        return major > MAJOR || (major == MAJOR && minor >= MINOR);
    }
}
