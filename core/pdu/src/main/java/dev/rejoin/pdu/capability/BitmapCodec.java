package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.2.10.1.1 Bitmap Codec (TS_BITMAPCODEC): a codec by GUID, and the id under
 * which its data will be sent. Use the id the client sends back, never the server's own.
 */
public record BitmapCodec(Bytes guid, int id, Bytes properties) implements Pdu {
    public static final Bytes NSCODEC = Bytes.ofHex("b91b8dca0f004f15589fae2d1a87e2d6");
    public static final Bytes REMOTEFX = Bytes.ofHex("122f777672bd6344afb3b73c9c6f7886");
    public static final Bytes IMAGE_REMOTEFX = Bytes.ofHex("d4cc44278a9d744e803c0ecbeea19c54");

    private static final int GUID = 16;
    private static final int FIXED =
            GUID
                    + 1 // codecID
                    + 2; // codecPropertiesLength

    public BitmapCodec {
        FieldRange.length(guid, GUID, "codecGUID");
        FieldRange.u8(id, "codecID");
        FieldRange.u16(properties.size(), "codecPropertiesLength");
    }

    public static BitmapCodec read(WireReader in) {
        in.need(FIXED, "TS_BITMAPCODEC");
        Bytes guid = Bytes.read(in, GUID);
        int id = in.u8();
        int length = in.u16();
        return new BitmapCodec(guid, id, Bytes.read(in.need(length, "TS_BITMAPCODEC"), length));
    }

    @Override
    public void write(WireWriter out) {
        guid.write(out);
        out.u8(id).u16(properties.size());
        properties.write(out);
    }

    @Override
    public int size() {
        return FIXED + properties.size();
    }
}
