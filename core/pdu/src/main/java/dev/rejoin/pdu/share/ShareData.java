package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.8.1.1.1.2 Share Data Header (TS_SHAREDATAHEADER) with the message behind it.
 *
 * <p>uncompressedLength is written as the length of the message and never checked: implementations
 * disagree on what it counts.
 */
public record ShareData(int pduSource, int shareId, int streamId, DataPdu message)
        implements ShareControl {
    public static final int STREAM_LOW = 1;
    public static final int STREAM_MED = 2;
    public static final int STREAM_HI = 4;

    static final int TYPE = 7;

    private static final int FIXED =
            ShareControlHeader.SIZE
                    + 4 // shareId
                    + 1 // pad1
                    + 1 // streamId
                    + 2 // uncompressedLength
                    + 1 // pduType2
                    + 1 // compressedType
                    + 2; // compressedLength

    public ShareData {
        FieldRange.u16(pduSource, "pduSource");
        FieldRange.u8(streamId, "streamId");
        FieldRange.within(message.size(), 0, 0xFFFF - FIXED, "message length");
    }

    public static ShareData of(int pduSource, int shareId, DataPdu message) {
        return new ShareData(pduSource, shareId, STREAM_LOW, message);
    }

    public static ShareData read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.expect(TYPE, in);
        return readBody(header, header.body(in));
    }

    static ShareData readBody(ShareControlHeader header, WireReader in) {
        in.need(FIXED - ShareControlHeader.SIZE, "TS_SHAREDATAHEADER");
        int shareId = in.i32();
        in.skip(1); // pad1
        int streamId = in.u8();
        in.skip(2); // uncompressedLength
        int pduType2 = in.u8();
        int compressedType = in.u8();
        in.skip(2); // compressedLength: the rest of the PDU
        DataPdu message =
                (compressedType & CompressedData.PACKET_COMPRESSED) != 0
                        ? new CompressedData(pduType2, compressedType, Bytes.owning(in.rest()))
                        : DataPdu.read(pduType2, in);
        return new ShareData(header.pduSource(), shareId, streamId, message);
    }

    @Override
    public void write(WireWriter out) {
        new ShareControlHeader(size(), TYPE, pduSource).write(out);
        out.u32(shareId).u8(0).u8(streamId).u16(message.size()).u8(message.pduType2());
        if (message instanceof CompressedData compressed) {
            out.u8(compressed.compressedType()).u16(size());
        } else {
            out.u8(0).u16(0);
        }
        message.write(out);
    }

    @Override
    public int size() {
        return FIXED + message.size();
    }
}
