package dev.rejoin.pdu.dynamic;

import dev.rejoin.wire.WireReader;

/** The version that both Capabilities PDUs begin with. */
final class Versions {
    static final int SIZE =
            DynamicHeader.SIZE
                    + 1 // Pad
                    + 2; // Version

    private Versions() {}

    static int read(WireReader in) {
        int version = in.need(SIZE - DynamicHeader.SIZE, "DYNVC_CAPS").skip(1).u16();
        if (version == 0) {
            throw in.failure("Version", "at least 1", version);
        }
        return version;
    }
}
