package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [X.224] 13.7 Data TPDU in its TPKT: the seven octets in front of everything that is neither
 * connection request nor fast path.
 *
 * @param payloadSize how many bytes follow
 */
public record DataTpdu(int payloadSize) implements Pdu {
    public static final int SIZE = Tpkt.SIZE + 3;
    public static final int MAX_PAYLOAD = Tpkt.MAX_LENGTH - SIZE;

    private static final int CODE = 0xF0;
    private static final int END_OF_TRANSMISSION = 0x80;

    public DataTpdu {
        if (payloadSize < 0 || payloadSize > MAX_PAYLOAD) {
            throw new IllegalArgumentException("a data TPDU of " + payloadSize + " bytes");
        }
    }

    /** Reads the header alone. */
    public static DataTpdu read(WireReader in) {
        Tpkt tpkt = Tpkt.read(in);
        header(in);
        return new DataTpdu(tpkt.length() - SIZE);
    }

    /** Reads a whole packet and gives its payload, without a copy. */
    public static WireReader payload(WireReader in) {
        WireReader content = Tpkt.content(in);
        header(content);
        return content;
    }

    private static void header(WireReader in) {
        in.need(3, "X.224 data TPDU");
        int length = in.u8();
        if (length != 2) {
            throw in.failure("length indicator", "2", length);
        }
        int code = in.u8();
        if (code != CODE) {
            throw in.failure("code", "f0", Integer.toHexString(code));
        }
        int end = in.u8();
        if (end != END_OF_TRANSMISSION) {
            throw in.failure("end of transmission", "80", Integer.toHexString(end));
        }
    }

    /** Writes a whole packet. */
    public static void wrap(WireWriter out, Pdu payload) {
        new DataTpdu(payload.size()).write(out);
        payload.write(out);
    }

    @Override
    public void write(WireWriter out) {
        new Tpkt(SIZE + payloadSize).write(out);
        out.u8(2).u8(CODE).u8(END_OF_TRANSMISSION);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
