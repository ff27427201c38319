package dev.rejoin.net;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/**
 * Bytes both ways to one peer: plain, over TLS, or over a Unix socket, so that whoever speaks a
 * protocol is written once.
 *
 * <p>One thread reads and one thread writes; any thread may close, and that ends both.
 */
public sealed interface Link extends Closeable permits PlainLink, TlsLink, UnixLink {
    /** Waits for at least one byte; returns how many came, or -1 at the peer's end. */
    int read(byte[] into, int offset, int length) throws IOException;

    /** Returns when the last byte is handed to the system. */
    void write(byte[] from, int offset, int length) throws IOException;

    /** Ends the link at once, whoever reads or writes; never waits and never throws. */
    void closeNow();

    /** Lets what was written reach the peer, says goodbye, then ends; takes two seconds at most. */
    void closeGracefully();

    /** Who is at the other end, in words for a person. */
    String peer();

    default void readFully(byte[] into, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = read(into, offset + done, length - done);
            if (count < 0) {
                throw new EOFException("the peer ended the connection inside a message");
            }
            done += count;
        }
    }

    default void write(byte[] from) throws IOException {
        write(from, 0, from.length);
    }

    @Override
    default void close() {
        closeNow();
    }
}
