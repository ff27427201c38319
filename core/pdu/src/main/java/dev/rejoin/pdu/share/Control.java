package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.15 to 2.2.1.21 Control PDU (TS_CONTROL_PDU): who controls the share. */
public record Control(Action action, int grantId, int controlId) implements DataPdu {
    public static final int TYPE = 20;

    private static final int SIZE =
            2 // action
                    + 2 // grantId
                    + 4; // controlId

    public Control {
        FieldRange.u16(grantId, "grantId");
    }

    public static Control read(WireReader in) {
        in.need(SIZE, "TS_CONTROL_PDU");
        Action action = Action.of(in.u16(), in);
        return new Control(action, in.u16(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(action.code()).u16(grantId).u32(controlId);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int pduType2() {
        return TYPE;
    }

    /** action of TS_CONTROL_PDU. */
    public enum Action {
        REQUEST_CONTROL(1),
        GRANTED_CONTROL(2),
        DETACH(3),
        COOPERATE(4);

        private final int code;

        Action(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static Action of(int code, WireReader in) {
            for (Action action : values()) {
                if (action.code == code) {
                    return action;
                }
            }
            throw in.failure("action", "1 to 4", code);
        }
    }
}
