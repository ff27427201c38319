package dev.rejoin.wire.asn1;

import dev.rejoin.wire.WireWriter;

/** Writes the aligned PER subset that T.124 and T.125 need (X.691). */
public final class PerWriter {
    private final WireWriter out;

    public PerWriter(WireWriter out) {
        this.out = out;
    }

    public static int lengthSize(int length) {
        return length < 0x80 ? 1 : 2;
    }

    public PerWriter choice(int value) {
        out.u8(value);
        return this;
    }

    public PerWriter length(int length) {
        if (length > 0x3FFF) {
            throw new IllegalArgumentException("a PER length of " + length);
        }
        if (length < 0x80) {
            out.u8(length);
        } else {
            out.u16be(length | 0x8000);
        }
        return this;
    }

    /** The two-octet form whatever the value: as GCC user data lengths are written. */
    public PerWriter longLength(int length) {
        if (length > 0x3FFF) {
            throw new IllegalArgumentException("a PER length of " + length);
        }
        out.u16be(length | 0x8000);
        return this;
    }

    public PerWriter integer16(int value, int minimum) {
        out.u16be(value - minimum);
        return this;
    }

    public PerWriter integer(int value) {
        if (value >>> 8 == 0) {
            out.u8(1).u8(value);
        } else if (value >>> 16 == 0) {
            out.u8(2).u16be(value);
        } else {
            out.u8(4).u32be(value);
        }
        return this;
    }

    public PerWriter enumerated(int value) {
        out.u8(value);
        return this;
    }

    public PerWriter objectIdentifier(byte[] encoded) {
        out.u8(encoded.length).bytes(encoded);
        return this;
    }

    public PerWriter octetString(byte[] value, int minimum) {
        length(value.length - minimum);
        out.bytes(value);
        return this;
    }

    public PerWriter numericString(String digits, int minimum) {
        length(digits.length() - minimum);
        for (int i = 0; i < digits.length(); i += 2) {
            int high = digits.charAt(i) - '0';
            int low = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
            out.u8(high << 4 | low);
        }
        return this;
    }

    public WireWriter wire() {
        return out;
    }
}
