package dev.rejoin.wire.asn1;

import dev.rejoin.wire.WireWriter;
import java.util.function.Consumer;

/** Writes DER: shortest definite lengths, shortest integers (X.690 10.1, 8.3.2). */
public final class DerWriter {
    private final WireWriter out;

    public DerWriter() {
        this(new WireWriter());
    }

    public DerWriter(WireWriter out) {
        this.out = out;
    }

    public DerWriter element(int tag, Consumer<DerWriter> contents) {
        DerWriter inner = new DerWriter();
        contents.accept(inner);
        return element(tag, inner.out.array(), inner.out.size());
    }

    public DerWriter sequence(Consumer<DerWriter> contents) {
        return element(Tag.SEQUENCE, contents);
    }

    public DerWriter context(int number, Consumer<DerWriter> contents) {
        return element(Tag.context(number), contents);
    }

    public DerWriter integer(long value) {
        int octets = 1;
        while (octets < 8 && value >> (octets * 8 - 1) != 0 && value >> (octets * 8 - 1) != -1) {
            octets++;
        }
        return number(Tag.INTEGER, value, octets);
    }

    public DerWriter enumerated(int value) {
        return number(Tag.ENUMERATED, value, 1);
    }

    public DerWriter bool(boolean value) {
        return number(Tag.BOOLEAN, value ? 0xFF : 0, 1);
    }

    public DerWriter octetString(byte[] value) {
        return element(Tag.OCTET_STRING, value, value.length);
    }

    public DerWriter objectIdentifier(byte[] encoded) {
        return element(Tag.OBJECT_IDENTIFIER, encoded, encoded.length);
    }

    public DerWriter raw(byte[] encoded) {
        out.bytes(encoded);
        return this;
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private DerWriter number(int tag, long value, int octets) {
        out.u8(tag).u8(octets);
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) {
            out.u8((int) (value >> shift));
        }
        return this;
    }

    private DerWriter element(int tag, byte[] contents, int size) {
        if (tag > 0xFF) {
            out.u16be(tag);
        } else {
            out.u8(tag);
        }
        length(size);
        out.bytes(contents, 0, size);
        return this;
    }

    private void length(int size) {
        if (size < 0x80) {
            out.u8(size);
        } else if (size <= 0xFF) {
            out.u8(0x81).u8(size);
        } else if (size <= 0xFFFF) {
            out.u8(0x82).u16be(size);
        } else {
            out.u8(0x84).u32be(size);
        }
    }
}
