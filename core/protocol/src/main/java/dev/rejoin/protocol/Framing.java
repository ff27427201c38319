package dev.rejoin.protocol;

import dev.rejoin.pdu.x224.Preconnection;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;

/** Finds the end of a frame from its first bytes, before the frame is here. */
public final class Framing {
    private static final int TPKT_VERSION = 3;
    private static final int TPKT_HEADER = 4;
    private static final int SEQUENCE = 0x30;

    private Framing() {}

    /**
     * The length of the frame that begins with these bytes, or 0 while they are too few to tell.
     *
     * @throws DecodeException when no frame of this kind begins so, or when it is too long
     */
    public static int length(FrameKind kind, byte[] source, int offset, int available) {
        if (available == 0) {
            return 0;
        }
        WireReader in = new WireReader(source, offset, available);
        int length =
                switch (kind) {
                    case TPKT -> tpkt(in);
                    case CONNECTION_REQUEST ->
                            in.peekU8() == TPKT_VERSION ? tpkt(in) : preconnection(in);
                    case PDU -> in.peekU8() == TPKT_VERSION ? tpkt(in) : fastPath(in);
                    case TS_REQUEST -> der(in);
                    case EARLY_USER_AUTHORIZATION -> 4;
                };
        if (length > kind.most()) {
            throw in.failure("length", "at most " + kind.most(), length);
        }
        return length;
    }

    private static int tpkt(WireReader in) {
        if (in.peekU8() != TPKT_VERSION) {
            in.need(1, "tpktHeader");
            throw in.failure("version", "3", in.peekU8());
        }
        if (in.remaining() < TPKT_HEADER) {
            return 0;
        }
        int length = in.need(TPKT_HEADER, "tpktHeader").skip(2).u16be();
        if (length < TPKT_HEADER + 3) {
            throw in.failure("length", "at least 7", length);
        }
        return length;
    }

    /** Its size is even, so that its first byte is no TPKT's. */
    private static int preconnection(WireReader in) {
        if (in.remaining() < 4) {
            return 0;
        }
        long size = in.need(4, "RDP_PRECONNECTION_PDU").u32();
        if (!Preconnection.plausible(size)) {
            throw in.failure("tpktHeader", "version 3", size & 0xFF);
        }
        return (int) size;
    }

    /** [MS-RDPBCGR] 2.2.8.1.2: one length byte, or two when the top bit of the first is set. */
    private static int fastPath(WireReader in) {
        if (in.remaining() < 2) {
            return 0;
        }
        int first = in.need(2, "TS_FP_INPUT_PDU").skip(1).u8();
        int length = first;
        int header = 2;
        if ((first & 0x80) != 0) {
            if (!in.hasRemaining()) {
                return 0;
            }
            length = (first & 0x7F) << 8 | in.need(1, "TS_FP_INPUT_PDU").u8();
            header = 3;
        }
        if (length < header) {
            throw in.failure("length", "at least " + header, length);
        }
        return length;
    }

    private static int der(WireReader in) {
        if (in.peekU8() != SEQUENCE) {
            in.need(1, "TSRequest");
            throw in.failure("tag", "30", Integer.toHexString(in.peekU8()));
        }
        if (in.remaining() < 2) {
            return 0;
        }
        int first = in.need(2, "TSRequest").skip(1).u8();
        if (first < 0x80) {
            return 2 + first;
        }
        int octets = first & 0x7F;
        if (octets == 0 || octets > 4) {
            throw in.failure("length", "1 to 4 octets", octets);
        }
        if (in.remaining() < octets) {
            return 0;
        }
        in.need(octets, "TSRequest");
        long length = 2L + octets;
        long content = 0;
        for (int i = 0; i < octets; i++) {
            content = content << 8 | in.u8();
        }
        return (int) Math.min(length + content, Integer.MAX_VALUE);
    }
}
