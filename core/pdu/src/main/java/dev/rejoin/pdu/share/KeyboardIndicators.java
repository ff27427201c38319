package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.8.2.1.1 Set Keyboard Indicators PDU Data (TS_SET_KEYBOARD_INDICATORS_PDU): which
 * lock keys are on, as the session sees it.
 */
public record KeyboardIndicators(int unitId, int ledFlags) implements DataPdu {
    public static final int TYPE = 41;

    public static final int TS_SYNC_SCROLL_LOCK = 1;
    public static final int TS_SYNC_NUM_LOCK = 2;
    public static final int TS_SYNC_CAPS_LOCK = 4;
    public static final int TS_SYNC_KANA_LOCK = 8;

    private static final int SIZE =
            2 // UnitId
                    + 2; // LedFlags

    public KeyboardIndicators {
        FieldRange.u16(unitId, "UnitId");
        FieldRange.u16(ledFlags, "LedFlags");
    }

    public static KeyboardIndicators read(WireReader in) {
        in.need(SIZE, "TS_SET_KEYBOARD_INDICATORS_PDU");
        return new KeyboardIndicators(in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(unitId).u16(ledFlags);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
