package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.11 Sound Capability Set (TS_SOUND_CAPABILITYSET): whether the client can
 * beep.
 */
public record Sound(int soundFlags) implements CapabilitySet {
    public static final int TYPE = 12;

    public static final int SOUND_BEEPS_FLAG = 0x0001;

    private static final int SIZE = 4;

    public Sound {
        FieldRange.u16(soundFlags, "soundFlags");
    }

    public static Sound read(WireReader in) {
        in.need(SIZE, "TS_SOUND_CAPABILITYSET");
        int soundFlags = in.u16();
        in.skip(2); // pad2octetsA
        return new Sound(soundFlags);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(soundFlags).zeros(2);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }
}
