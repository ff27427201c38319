package dev.rejoin.doctor.probe;

import dev.rejoin.wire.WireReader;

/**
 * [RFC 8446] 4.1.3 and [RFC 5246] 7.4.1.3: what a server chose. A request for another hello, which
 * has the same form, tells as much.
 *
 * @param version as on the wire, after the extension that has the last word
 */
record ServerHello(int version, int suite) {
    static final int RECORD_HEADER = 5;

    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int RANDOM_SIZE = 32;
    private static final int MOST_SESSION_ID = 32;
    private static final String NAME = "ServerHello";

    // LIMIT: RFC 8446 5.1 allows no longer record in the clear.
    private static final int MOST_RECORD = 1 << 14;

    /** The length of the record that begins with these five bytes. */
    static int recordSize(WireReader start) {
        start.need(RECORD_HEADER, "TLSPlaintext");
        int type = start.u8();
        int major = start.u8();
        start.skip(1);
        int length = start.u16be();
        if (type != HANDSHAKE || major != 3) {
            throw start.failure("type", "a handshake record", type);
        }
        if (length == 0 || length > MOST_RECORD) {
            throw start.failure("length", "1 to " + MOST_RECORD, length);
        }
        return RECORD_HEADER + length;
    }

    /** Reads a whole record that begins with a ServerHello; further messages are not looked at. */
    static ServerHello read(WireReader in) {
        int size = recordSize(in) - RECORD_HEADER;
        WireReader record = in.slice(size, "TLSPlaintext");
        record.need(4, "Handshake");
        int type = record.u8();
        if (type != SERVER_HELLO) {
            throw record.failure("msg_type", "2", type);
        }
        int length = record.u8() << 16 | record.u16be();
        WireReader body = record.slice(length, NAME);
        body.need(2 + RANDOM_SIZE + 1, NAME);
        int version = body.u16be();
        int sessionId = body.skip(RANDOM_SIZE).u8();
        if (sessionId > MOST_SESSION_ID) {
            throw body.failure("session_id", "at most 32 bytes", sessionId);
        }
        body.need(sessionId + 3, NAME).skip(sessionId);
        int suite = body.u16be();
        body.skip(1);
        return new ServerHello(body.hasRemaining() ? chosen(body, version) : version, suite);
    }

    private static int chosen(WireReader body, int version) {
        int chosen = version;
        WireReader extensions = body.slice(body.need(2, NAME).u16be(), "extensions");
        body.end(NAME);
        while (extensions.hasRemaining()) {
            extensions.need(4, "Extension");
            int type = extensions.u16be();
            WireReader data = extensions.slice(extensions.u16be(), "Extension");
            if (type == SUPPORTED_VERSIONS) {
                chosen = data.need(2, "supported_versions").u16be();
                data.end("supported_versions");
            }
        }
        return chosen;
    }
}
