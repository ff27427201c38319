package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPNSC] 2.2.1 NSCodec Capability Set (TS_NSCODEC_CAPABILITYSET): the properties of {@link
 * BitmapCodec#NSCODEC}.
 */
public record NsCodecProperties(boolean dynamicFidelity, boolean subsampling, int colorLossLevel)
        implements Pdu {
    private static final int SIZE = 3;

    public NsCodecProperties {
        FieldRange.within(colorLossLevel, 1, 7, "colorLossLevel");
    }

    public static NsCodecProperties read(WireReader in) {
        in.need(SIZE, "TS_NSCODEC_CAPABILITYSET");
        boolean dynamicFidelity = in.u8() != 0;
        boolean subsampling = in.u8() != 0;
        int level = in.u8();
        if (level < 1 || level > 7) {
            throw in.failure("colorLossLevel", "1 to 7", level);
        }
        return new NsCodecProperties(dynamicFidelity, subsampling, level);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(dynamicFidelity ? 1 : 0).u8(subsampling ? 1 : 0).u8(colorLossLevel);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
