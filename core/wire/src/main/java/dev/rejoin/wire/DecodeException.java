package dev.rejoin.wire;

import java.io.Serial;

/**
 * Bytes that do not say what their structure must say: which structure and field, where, what was
 * expected and what stood there.
 */
public final class DecodeException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String structure;
    private final String field;
    private final int offset;
    private final String expected;
    private final String got;

    public DecodeException(
            String structure, String field, int offset, String expected, String got) {
        super(
                structure
                        + "."
                        + field
                        + " at "
                        + offset
                        + ": expected "
                        + expected
                        + ", got "
                        + got);
        this.structure = structure;
        this.field = field;
        this.offset = offset;
        this.expected = expected;
        this.got = got;
    }

    public String structure() {
        return structure;
    }

    public String field() {
        return field;
    }

    /** Counted from the start of the outermost buffer. */
    public int offset() {
        return offset;
    }

    public String expected() {
        return expected;
    }

    public String got() {
        return got;
    }
}
