package dev.rejoin.pdu;

import dev.rejoin.wire.Bytes;

/**
 * Checks record components against the room their field has on the wire, so that a record in hand
 * is legal to write.
 */
public final class FieldRange {
    private FieldRange() {}

    public static void u8(int value, String field) {
        within(value, 0, 0xFF, field);
    }

    public static void u16(int value, String field) {
        within(value, 0, 0xFFFF, field);
    }

    public static void within(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    field + " must be " + least + " to " + most + ", not " + value);
        }
    }

    public static void length(Bytes value, int length, String field) {
        within(value.size(), length, length, field + " length");
    }
}
