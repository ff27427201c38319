package dev.rejoin.wire.asn1;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Optional;

/**
 * Reads BER, and so DER: definite lengths of up to four octets, in short or long form, since real
 * clients write longer forms than DER allows (X.690 8.1.3).
 */
public final class BerReader {
    private final WireReader in;

    public BerReader(WireReader in) {
        this.in = in;
    }

    /** Whether the next element is {@code tag}: the question that an OPTIONAL field asks. */
    public boolean at(int tag) {
        return in.hasRemaining() && in.peekU8() == (tag > 0xFF ? tag >> 8 : tag);
    }

    public boolean hasRemaining() {
        return in.hasRemaining();
    }

    /** The contents of the next element, which must be {@code tag}. */
    public BerReader element(int tag, String name) {
        return new BerReader(contents(tag, name));
    }

    public BerReader sequence(String name) {
        return element(Tag.SEQUENCE, name);
    }

    public BerReader context(int number, String name) {
        return element(Tag.context(number), name);
    }

    public Optional<BerReader> optionalContext(int number, String name) {
        return at(Tag.context(number)) ? Optional.of(context(number, name)) : Optional.empty();
    }

    public int integer(String name) {
        WireReader value = contents(Tag.INTEGER, name);
        return signed(value, name);
    }

    /** As Windows writes NTSTATUS into an INTEGER: 32 bits, whatever the sign octet says. */
    public int integerBits(String name) {
        WireReader value = contents(Tag.INTEGER, name);
        value.need(value.remaining(), name);
        if (value.remaining() == 5) {
            value.skip(1);
        }
        return signed(value, name);
    }

    public int enumerated(String name) {
        return signed(contents(Tag.ENUMERATED, name), name);
    }

    /** An ENUMERATED of the values from 0 up to, and without, {@code count}. */
    public int enumerated(int count, String name) {
        WireReader value = contents(Tag.ENUMERATED, name);
        int result = signed(value, name);
        if (result < 0 || result >= count) {
            throw value.failure("enumerated", "0 to " + (count - 1), result);
        }
        return result;
    }

    public boolean bool(String name) {
        WireReader value = contents(Tag.BOOLEAN, name).need(1, name);
        boolean result = value.u8() != 0;
        value.end(name);
        return result;
    }

    public byte[] octetString(String name) {
        return contents(Tag.OCTET_STRING, name).rest();
    }

    public byte[] objectIdentifier(String name) {
        return contents(Tag.OBJECT_IDENTIFIER, name).rest();
    }

    /** A BIT STRING of whole octets, without the octet that counts unused bits. */
    public byte[] bitString(String name) {
        WireReader value = contents(Tag.BIT_STRING, name).need(1, name);
        int unused = value.u8();
        if (unused > 7) {
            throw value.failure("unused bits", "at most 7", unused);
        }
        return value.rest();
    }

    /** The contents of the next element as plain bytes to read on. */
    public WireReader contents(int tag, String name) {
        identifier(tag, name);
        return in.slice(length(name), name);
    }

    /** Passes over the next element, whatever it is. */
    public void skipElement(String name) {
        in.need(1, name);
        int first = in.u8();
        if ((first & 0x1F) == 0x1F) {
            in.need(1, name).skip(1);
        }
        in.slice(length(name), name);
    }

    public void end(String name) {
        in.end(name);
    }

    private void identifier(int tag, String name) {
        in.need(tag > 0xFF ? 2 : 1, name);
        int got = tag > 0xFF ? in.u16be() : in.u8();
        if (got != tag) {
            throw in.failure("tag", Integer.toHexString(tag), Integer.toHexString(got));
        }
    }

    private int length(String name) {
        in.need(1, name);
        int first = in.u8();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7F;
        if (octets == 0 || octets > 4) {
            throw in.failure("length", "1 to 4 octets", octets);
        }
        in.need(octets, name);
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | in.u8();
        }
        if (length > in.remaining()) {
            throw in.failure("length", "at most " + in.remaining(), length);
        }
        return (int) length;
    }

    private static int signed(WireReader value, String name) {
        int octets = value.remaining();
        if (octets < 1 || octets > 4) {
            throw tooLarge(value, octets);
        }
        value.need(octets, name);
        int result = value.i8();
        for (int i = 1; i < octets; i++) {
            result = result << 8 | value.u8();
        }
        return result;
    }

    private static DecodeException tooLarge(WireReader value, int octets) {
        return value.failure("integer", "1 to 4 octets", octets);
    }
}
