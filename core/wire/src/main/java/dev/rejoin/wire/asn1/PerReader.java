package dev.rejoin.wire.asn1;

import dev.rejoin.wire.WireReader;
import java.util.Arrays;

/** Reads the aligned PER subset that T.124 and T.125 need (X.691). */
public final class PerReader {
    private final WireReader in;

    public PerReader(WireReader in) {
        this.in = in;
    }

    public int choice(String name) {
        return in.need(1, name).u8();
    }

    /** A length determinant of one or two octets (X.691 10.9). */
    public int length(String name) {
        int first = in.need(1, name).u8();
        if (first < 0x80) {
            return first;
        }
        if (first >= 0xC0) {
            throw in.failure("length", "below 16384", first);
        }
        return (first & 0x3F) << 8 | in.need(1, name).u8();
    }

    /** A constrained 16-bit integer with a lower bound. */
    public int integer16(int minimum, String name) {
        int value = in.need(2, name).u16be() + minimum;
        if (value > 0xFFFF) {
            throw in.failure("value", "at most 65535", value);
        }
        return value;
    }

    /** A semi-constrained INTEGER: a length, then one to four octets. */
    public int integer(String name) {
        int octets = length(name);
        if (octets < 1 || octets > 4) {
            throw in.failure("integer", "1 to 4 octets", octets);
        }
        in.need(octets, name);
        int value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | in.u8();
        }
        return value;
    }

    public int enumerated(int count, String name) {
        int value = in.need(1, name).u8();
        if (value >= count) {
            throw in.failure("enumerated", "below " + count, value);
        }
        return value;
    }

    /** Reads an OBJECT IDENTIFIER that must be {@code expected}, as encoded contents. */
    public void objectIdentifier(byte[] expected, String name) {
        int size = length(name);
        in.need(size, name);
        byte[] got = in.bytes(size);
        if (!Arrays.equals(expected, got)) {
            throw in.failure("object identifier", Arrays.toString(expected), Arrays.toString(got));
        }
    }

    /** An octet string with a lower bound on its size, as a reader of its own. */
    public WireReader octetString(int minimum, String name) {
        return in.slice(length(name) + minimum, name);
    }

    /** A numeric string: four bits a digit, padded to whole octets. */
    public String numericString(int minimum, String name) {
        int digits = length(name) + minimum;
        int octets = (digits + 1) / 2;
        in.need(octets, name);
        StringBuilder text = new StringBuilder(octets * 2);
        for (int i = 0; i < octets; i++) {
            int pair = in.u8();
            text.append((char) ('0' + (pair >> 4))).append((char) ('0' + (pair & 0xF)));
        }
        return text.substring(0, digits);
    }

    public WireReader wire() {
        return in;
    }
}
