package dev.rejoin.codec;

import java.io.Serial;

/**
 * Compressed data that does not say what its codec must say: which one, where, and what is wrong.
 */
public final class CodecException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public CodecException(String codec, int offset, String problem) {
        super(codec + " at " + offset + ": " + problem);
    }
}
