package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.8.2.2.1 Set Keyboard IME Status PDU Data (TS_SET_KEYBOARD_IME_STATUS_PDU): the
 * state of the input method in the session.
 */
public record KeyboardImeStatus(int unitId, int imeState, int imeConversionMode)
        implements DataPdu {
    public static final int TYPE = 45;

    private static final int SIZE =
            2 // UnitId
                    + 4 // ImeState
                    + 4; // ImeConvMode

    public KeyboardImeStatus {
        FieldRange.u16(unitId, "UnitId");
    }

    public static KeyboardImeStatus read(WireReader in) {
        in.need(SIZE, "TS_SET_KEYBOARD_IME_STATUS_PDU");
        return new KeyboardImeStatus(in.u16(), in.i32(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(unitId).u32(imeState).u32(imeConversionMode);
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
