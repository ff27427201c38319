package dev.rejoin.testkit;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.function.Function;

/** A structure that is cut off is refused by name, wherever the cut falls. */
public final class Prefixes {
    private Prefixes() {}

    /**
     * @throws AssertionError when a strict prefix is read, or refused by anything but a {@link
     *     DecodeException}
     */
    public static void refusesEveryStrictPrefix(byte[] whole, Function<WireReader, ?> read) {
        for (int size = 0; size < whole.length; size++) {
            Object value;
            try {
                value = read.apply(new WireReader(Arrays.copyOf(whole, size)));
            } catch (DecodeException expected) {
                continue;
            } catch (RuntimeException other) {
                throw new AssertionError("the first " + size + " bytes gave " + other, other);
            }
            throw new AssertionError("the first " + size + " bytes were read as " + value);
        }
    }
}
