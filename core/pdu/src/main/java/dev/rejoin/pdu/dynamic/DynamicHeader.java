package dev.rejoin.pdu.dynamic;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPEDYC] 2.2: the byte in front of each PDU.
 *
 * @param lengthCode cbId: how many bytes the channel id takes
 * @param special Sp: its meaning depends on the command
 */
record DynamicHeader(int command, int special, int lengthCode) {
    static final int CREATE = 1;
    static final int DATA_FIRST = 2;
    static final int DATA = 3;
    static final int CLOSE = 4;
    static final int CAPABILITIES = 5;
    static final int DATA_FIRST_COMPRESSED = 6;
    static final int DATA_COMPRESSED = 7;
    static final int SOFT_SYNC_REQUEST = 8;
    static final int SOFT_SYNC_RESPONSE = 9;

    static final int SIZE = 1;

    static DynamicHeader read(WireReader in) {
        int header = in.need(SIZE, "DYNVC_HEADER").u8();
        return new DynamicHeader(header >> 4, header >> 2 & 3, header & 3);
    }

    int readChannelId(WireReader in) {
        return readNumber(lengthCode, "ChannelId", in);
    }

    /** A number of one, two or four bytes: an id or a length. */
    static int readNumber(int code, String field, WireReader in) {
        return switch (code) {
            case 0 -> in.need(1, "DYNVC_HEADER").u8();
            case 1 -> in.need(2, "DYNVC_HEADER").u16();
            case 2 -> in.need(4, "DYNVC_HEADER").count32(field, Integer.MAX_VALUE);
            default -> throw in.failure(field, "a length code of 0 to 2", code);
        };
    }

    static int codeOf(int number) {
        if (number <= 0xFF) {
            return 0;
        }
        return number <= 0xFFFF ? 1 : 2;
    }

    static int sizeOf(int number) {
        return 1 << codeOf(number);
    }

    static void writeNumber(int number, WireWriter out) {
        switch (codeOf(number)) {
            case 0 -> out.u8(number);
            case 1 -> out.u16(number);
            default -> out.u32(number);
        }
    }

    /** The header byte and the channel id. */
    static void write(int command, int special, int channelId, WireWriter out) {
        out.u8(command << 4 | special << 2 | codeOf(channelId));
        writeNumber(channelId, out);
    }

    static void checkChannelId(int channelId) {
        FieldRange.within(channelId, 0, Integer.MAX_VALUE, "ChannelId");
    }
}
