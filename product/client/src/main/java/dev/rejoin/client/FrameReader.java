package dev.rejoin.client;

import dev.rejoin.net.Link;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Cuts what a server sends into frames. It never reads past a frame of four bytes or more. */
public final class FrameReader {
    private static final int SHORTEST = 4;

    private final Link link;
    private byte[] buffer = new byte[4096];
    private int filled;

    public FrameReader(Link link) {
        this.link = link;
    }

    /** Waits for the next frame; what breaks the framing is a DecodeException. */
    public byte[] read(FrameKind kind) throws IOException {
        int length = Framing.length(kind, buffer, 0, filled);
        while (length == 0 || filled < length) {
            int wanted = length == 0 ? Math.max(SHORTEST, filled + 1) : length;
            if (buffer.length < wanted) {
                buffer = Arrays.copyOf(buffer, Math.max(wanted, buffer.length * 2));
            }
            int count = link.read(buffer, filled, wanted - filled);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            filled += count;
            length = Framing.length(kind, buffer, 0, filled);
        }
        byte[] frame = Arrays.copyOf(buffer, length);
        System.arraycopy(buffer, length, buffer, 0, filled - length);
        filled -= length;
        return frame;
    }
}
