package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.11.2 Client Refresh Rect PDU: the client lost these pixels. */
public record RefreshRect(List<InclusiveRectangle> areas) implements DataPdu {
    public static final int TYPE = 33;

    private static final int HEADER =
            1 // numberOfAreas
                    + 3; // pad3Octets

    public RefreshRect {
        FieldRange.u8(areas.size(), "numberOfAreas");
        areas = List.copyOf(areas);
    }

    public static RefreshRect read(WireReader in) {
        in.need(HEADER, "TS_REFRESH_RECT_PDU");
        int count = in.u8();
        in.skip(3); // pad3Octets
        List<InclusiveRectangle> areas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            areas.add(InclusiveRectangle.read(in));
        }
        return new RefreshRect(areas);
    }

    @Override
    public void write(WireWriter out) {
        out.u8(areas.size()).zeros(3);
        areas.forEach(area -> area.write(out));
    }

    @Override
    public int size() {
        return HEADER + areas.size() * InclusiveRectangle.SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
