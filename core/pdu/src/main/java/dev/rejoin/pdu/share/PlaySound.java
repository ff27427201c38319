package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.9.1.1.5.1 Play Sound PDU Data (TS_PLAY_SOUND_PDU_DATA): a beep. */
public record PlaySound(int duration, int frequency) implements DataPdu {
    public static final int TYPE = 34;

    private static final int SIZE = 4 + 4;

    public static PlaySound read(WireReader in) {
        in.need(SIZE, "TS_PLAY_SOUND_PDU_DATA");
        return new PlaySound(in.i32(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(duration).u32(frequency);
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
