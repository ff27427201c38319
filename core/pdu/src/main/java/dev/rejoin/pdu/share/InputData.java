package dev.rejoin.pdu.share;

import dev.rejoin.pdu.input.SlowPathInput;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.8.1.1.3 Client Input Event PDU (TS_INPUT_PDU): input by the slow path. */
public record InputData(SlowPathInput input) implements DataPdu {
    public static final int TYPE = 28;

    public static InputData read(WireReader in) {
        return new InputData(SlowPathInput.read(in));
    }

    @Override
    public void write(WireWriter out) {
        input.write(out);
    }

    @Override
    public int size() {
        return input.size();
    }

    @Override
    public int pduType2() {
        return TYPE;
    }
}
