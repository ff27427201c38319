package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [RFC1006] 6 TPKT header: version 3, then the length of the whole packet, this header included.
 *
 * @param length of the packet with its header
 */
public record Tpkt(int length) implements Pdu {
    public static final int VERSION = 3;
    public static final int SIZE = 4;

    /** The smallest packet: this header and the three octets of an X.224 data TPDU. */
    public static final int MIN_LENGTH = 7;

    public static final int MAX_LENGTH = 0xFFFF;

    public Tpkt {
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException("a TPKT of " + length + " bytes");
        }
    }

    /** Reads the header alone: what tells a transport how many bytes to wait for. */
    public static Tpkt read(WireReader in) {
        in.need(SIZE, "TPKT");
        int version = in.u8();
        if (version != VERSION) {
            throw in.failure("version", "3", version);
        }
        in.skip(1);
        int length = in.u16be();
        if (length < MIN_LENGTH) {
            throw in.failure("length", "at least 7", length);
        }
        return new Tpkt(length);
    }

    /** Reads a whole packet and gives what follows the header, which must be all there. */
    public static WireReader content(WireReader in) {
        return in.slice(read(in).length - SIZE, "TPKT");
    }

    @Override
    public void write(WireWriter out) {
        out.u8(VERSION).u8(0).u16be(length);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
