package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.FixedText;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.3.2 Client Core Data (TS_UD_CS_CORE): screen, keyboard and name of the client.
 *
 * @param version 0x00080004 and above; a client newer than any list is still a client
 * @param colorDepth superseded twice by {@code options}
 */
public record ClientCoreData(
        int version,
        int desktopWidth,
        int desktopHeight,
        int colorDepth,
        int secureAccessSequence,
        int clientBuild,
        String clientName,
        Keyboard keyboard,
        ClientCoreOptions options)
        implements ClientBlock {
    public static final int TYPE = 0xC001;

    public static final int VERSION_5_TO_8 = 0x0008_0004;
    public static final int VERSION_10_12 = 0x0008_0011;
    public static final int COLOR_8BPP = 0xCA01;
    public static final int CTRL_ALT_DEL = 0xAA03;

    private static final int NAME_UNITS = 16;
    private static final int FIXED_SIZE = 128;
    private static final String NAME = "TS_UD_CS_CORE";

    public ClientCoreData {
        requireU16(desktopWidth);
        requireU16(desktopHeight);
        requireU16(colorDepth);
        requireU16(secureAccessSequence);
        FixedText.require(clientName, NAME_UNITS);
    }

    /** What a client of this name and size says before its options. */
    public static ClientCoreData of(
            int width,
            int height,
            String clientName,
            Keyboard keyboard,
            ClientCoreOptions options) {
        return new ClientCoreData(
                VERSION_10_12,
                width,
                height,
                COLOR_8BPP,
                CTRL_ALT_DEL,
                22621,
                clientName,
                keyboard,
                options);
    }

    public static ClientCoreData read(WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int version = in.i32();
        int width = in.u16();
        int height = in.u16();
        int colorDepth = in.u16();
        int secureAccessSequence = in.u16();
        int layout = in.i32();
        int build = in.i32();
        String clientName = FixedText.read(in, NAME_UNITS);
        int type = in.i32();
        int subtype = in.i32();
        int functionKeys = in.i32();
        String inputMethod = FixedText.read(in, Keyboard.INPUT_METHOD_UNITS);
        return new ClientCoreData(
                version,
                width,
                height,
                colorDepth,
                secureAccessSequence,
                build,
                clientName,
                new Keyboard(layout, type, subtype, functionKeys, inputMethod),
                ClientCoreOptions.read(in));
    }

    private static void requireU16(int value) {
        if ((value & ~0xFFFF) != 0) {
            throw new IllegalArgumentException(value + " does not fit into 16 bits");
        }
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(version).u16(desktopWidth).u16(desktopHeight);
        out.u16(colorDepth).u16(secureAccessSequence);
        out.u32(keyboard.layout()).u32(clientBuild);
        FixedText.write(out, clientName, NAME_UNITS);
        out.u32(keyboard.type()).u32(keyboard.subtype()).u32(keyboard.functionKeys());
        FixedText.write(out, keyboard.inputMethodFile(), Keyboard.INPUT_METHOD_UNITS);
        options.write(out);
    }

    @Override
    public int size() {
        return FIXED_SIZE + options.size();
    }
}
