package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.7.2.10 Bitmap Codecs Capability Set (TS_BITMAPCODECS_CAPABILITYSET): codecs for
 * surface commands.
 */
public record BitmapCodecs(List<BitmapCodec> codecs) implements CapabilitySet {
    public static final int TYPE = 29;

    public BitmapCodecs {
        FieldRange.u8(codecs.size(), "bitmapCodecCount");
        codecs = List.copyOf(codecs);
    }

    public static BitmapCodecs read(WireReader in) {
        int count = in.need(1, "TS_BITMAPCODECS").u8();
        List<BitmapCodec> codecs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codecs.add(BitmapCodec.read(in));
        }
        return new BitmapCodecs(codecs);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(codecs.size());
        codecs.forEach(codec -> codec.write(out));
    }

    @Override
    public int size() {
        int size = 1; // bitmapCodecCount
        for (BitmapCodec codec : codecs) {
            size += codec.size();
        }
        return size;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public Optional<BitmapCodec> find(Bytes guid) {
        return codecs.stream().filter(codec -> codec.guid().equals(guid)).findFirst();
    }
}
