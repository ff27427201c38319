package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.11.3 Client Suppress Output PDU: whether the client shows anything, and of which
 * area; without an area, output stops.
 */
public record SuppressOutput(Optional<InclusiveRectangle> desktop) implements DataPdu {
    public static final int TYPE = 35;

    private static final int HEADER =
            1 // allowDisplayUpdates
                    + 3; // pad3Octets

    public static SuppressOutput read(WireReader in) {
        boolean allow = in.need(HEADER, "TS_SUPPRESS_OUTPUT_PDU").u8() != 0;
        in.skip(3); // pad3Octets
        return new SuppressOutput(
                allow ? Optional.of(InclusiveRectangle.read(in)) : Optional.empty());
    }

    @Override
    public void write(WireWriter out) {
        out.u8(desktop.isPresent() ? 1 : 0).zeros(3);
        desktop.ifPresent(area -> area.write(out));
    }

    @Override
    public int size() {
        return HEADER + (desktop.isPresent() ? InclusiveRectangle.SIZE : 0);
    }

    @Override
    public int pduType2() {
        return TYPE;
    }

    public boolean suppressed() {
        return desktop.isEmpty();
    }
}
