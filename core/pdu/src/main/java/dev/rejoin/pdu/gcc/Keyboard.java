package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.FixedText;

/**
 * [MS-RDPBCGR] 2.2.1.3.2, the fields of Client Core Data that tell of the keyboard.
 *
 * @param layout an input locale identifier, such as 0x0407
 * @param type 4 for the usual one with 101 or 102 keys, 7 for Japanese ones
 */
public record Keyboard(
        int layout, int type, int subtype, int functionKeys, String inputMethodFile) {
    static final int INPUT_METHOD_UNITS = 32;

    public Keyboard {
        FixedText.require(inputMethodFile, INPUT_METHOD_UNITS);
    }

    /** An enhanced keyboard with twelve function keys. */
    public static Keyboard of(int layout) {
        return new Keyboard(layout, 4, 0, 12, "");
    }
}
