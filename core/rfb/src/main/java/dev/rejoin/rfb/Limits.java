package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;

/** What is believed of the other end. */
final class Limits {
    /** LIMIT: the largest desktop RDP's display control channel can ask for. */
    static final int MOST_SIDE = 8192;

    /** LIMIT: a desktop's name is a line for a title bar. */
    static final int MOST_NAME = 4096;

    /** LIMIT: a reason is a sentence or two for a journal. */
    static final int MOST_REASON = 4096;

    private Limits() {}

    static int side(WireReader in, String field, int value) {
        if (value < 1 || value > MOST_SIDE) {
            throw in.failure(field, "1 to " + MOST_SIDE, value);
        }
        return value;
    }
}
