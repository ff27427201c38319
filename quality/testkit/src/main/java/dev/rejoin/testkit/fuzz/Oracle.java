package dev.rejoin.testkit.fuzz;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.function.Function;

/** A claim about any bytes at all: it returns, or throws what shows that the claim is wrong. */
@FunctionalInterface
public interface Oracle {
    /** Whether the bytes were read, and not refused. */
    boolean accept(byte[] bytes);

    /**
     * Bytes are refused with a {@link DecodeException}, or read into a record that writes itself in
     * the size it says, and into bytes that read as the same record.
     */
    static Oracle pdu(Function<WireReader, ? extends Pdu> read) {
        return bytes -> {
            Pdu value;
            try {
                value = read.apply(new WireReader(bytes));
            } catch (DecodeException refused) {
                return false;
            }
            byte[] encoded = value.toByteArray();
            if (encoded.length != value.size()) {
                throw new AssertionError(
                        value + " says " + value.size() + " bytes and writes " + encoded.length);
            }
            Pdu again;
            try {
                again = read.apply(new WireReader(encoded));
            } catch (DecodeException refused) {
                throw new AssertionError(value + " is refused when written", refused);
            }
            if (!again.equals(value)) {
                throw new AssertionError(value + " reads back as " + again);
            }
            return true;
        };
    }

    /** Bytes are refused with a {@link DecodeException}, or read. */
    static Oracle reader(Function<WireReader, ?> read) {
        return bytes -> {
            try {
                return read.apply(new WireReader(bytes)) != null;
            } catch (DecodeException refused) {
                return false;
            }
        };
    }

    /** Does not change the bytes that it is given: callers show them afterwards. */
    default boolean acceptCopy(byte[] bytes) {
        return accept(Arrays.copyOf(bytes, bytes.length));
    }
}
