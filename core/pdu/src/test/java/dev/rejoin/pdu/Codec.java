package dev.rejoin.pdu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;

/** What must be true of every PDU: checked with one line for each. */
public final class Codec {
    private Codec() {}

    /** Decode gives {@code value}, encode gives {@code hex}, sizes agree, prefixes are refused. */
    public static <T extends Pdu> void check(
            T value, String hex, Function<WireReader, ? extends T> read) {
        byte[] bytes = bytes(hex);
        assertEquals(hex(bytes), hex(value.toByteArray()), "encoding");
        assertEquals(bytes.length, value.size(), "size");
        WireReader in = new WireReader(bytes);
        assertEquals(value, read.apply(in), "decoding");
        assertEquals(0, in.remaining(), "left over");
        refusesEveryPrefix(bytes, read);
    }

    /** As {@link #check}, for a value without bytes at hand. */
    public static <T extends Pdu> void roundTrip(T value, Function<WireReader, ? extends T> read) {
        check(value, hex(value.toByteArray()), read);
    }

    public static void refusesEveryPrefix(byte[] bytes, Function<WireReader, ?> read) {
        for (int size = 0; size < bytes.length; size++) {
            byte[] prefix = Arrays.copyOf(bytes, size);
            assertThrows(
                    DecodeException.class,
                    () -> read.apply(new WireReader(prefix)),
                    "the first " + size + " bytes");
        }
    }

    public static DecodeException refuses(String hex, Function<WireReader, ?> read) {
        return assertThrows(
                DecodeException.class, () -> read.apply(new WireReader(bytes(hex))), hex);
    }

    /** Hex with white space wherever it reads better. */
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
