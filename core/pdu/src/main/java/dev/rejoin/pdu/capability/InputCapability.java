package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.6 Input Capability Set (TS_INPUT_CAPABILITYSET): kinds of input, and the
 * keyboard.
 *
 * @param imeFileName 64 bytes of UTF-16LE, kept as they came: Windows servers leave them
 *     uninitialised
 */
public record InputCapability(
        int inputFlags,
        int keyboardLayout,
        int keyboardType,
        int keyboardSubType,
        int keyboardFunctionKey,
        Bytes imeFileName)
        implements CapabilitySet {
    public static final int TYPE = 13;

    public static final int INPUT_FLAG_SCANCODES = 0x0001;
    public static final int INPUT_FLAG_MOUSEX = 0x0004;
    public static final int INPUT_FLAG_FASTPATH_INPUT = 0x0008;
    public static final int INPUT_FLAG_UNICODE = 0x0010;
    public static final int INPUT_FLAG_FASTPATH_INPUT2 = 0x0020;
    public static final int INPUT_FLAG_MOUSE_RELATIVE = 0x0080;
    public static final int TS_INPUT_FLAG_MOUSE_HWHEEL = 0x0100;
    public static final int TS_INPUT_FLAG_QOE_TIMESTAMPS = 0x0200;

    private static final int FILE_NAME = 64;
    private static final int SIZE = 84;

    public InputCapability {
        FieldRange.u16(inputFlags, "inputFlags");
        FieldRange.length(imeFileName, FILE_NAME, "imeFileName");
    }

    /** What a server announces: it has no keyboard to describe. */
    public static InputCapability of(int inputFlags) {
        return new InputCapability(inputFlags, 0, 0, 0, 0, Bytes.owning(new byte[FILE_NAME]));
    }

    public static InputCapability read(WireReader in) {
        in.need(SIZE, "TS_INPUT_CAPABILITYSET");
        int inputFlags = in.u16();
        in.skip(2); // pad2octetsA
        return new InputCapability(
                inputFlags, in.i32(), in.i32(), in.i32(), in.i32(), Bytes.read(in, FILE_NAME));
    }

    @Override
    public void write(WireWriter out) {
        out.u16(inputFlags).zeros(2);
        out.u32(keyboardLayout).u32(keyboardType).u32(keyboardSubType).u32(keyboardFunctionKey);
        imeFileName.write(out);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public boolean has(int flag) {
        return (inputFlags & flag) == flag;
    }
}
