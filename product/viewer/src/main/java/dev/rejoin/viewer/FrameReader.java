package dev.rejoin.viewer;

import dev.rejoin.net.Link;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts what a link brings into whole frames. */
public final class FrameReader {
    private static final int BUFFER = 16 * 1024;

    private final Link link;
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    public FrameReader(Link link) {
        this.link = link;
    }

    /**
     * The next frame, or null when the peer ended the link between two frames.
     *
     * @throws dev.rejoin.wire.DecodeException when no frame of this kind begins so
     */
    public byte @Nullable [] next(FrameKind kind) throws IOException {
        while (true) {
            int length = Framing.length(kind, buffer, start, end - start);
            if (length > 0 && length <= end - start) {
                byte[] frame = Arrays.copyOfRange(buffer, start, start + length);
                start += length;
                return frame;
            }
            if (!fill(kind, length)) {
                return null;
            }
        }
    }

    /**
     * Before activation not one byte more than the frame is taken: what follows belongs to TLS, or
     * to nobody.
     */
    private boolean fill(FrameKind kind, int length) throws IOException {
        int have = end - start;
        makeRoom(Math.max(length, 1));
        int most =
                kind == FrameKind.PDU
                        ? buffer.length - end
                        : length > 0 ? length - have : have == 0 ? 2 : 1;
        int count = link.read(buffer, end, most);
        if (count < 0) {
            if (have > 0) {
                throw new EOFException("the peer ended the connection inside a message");
            }
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom(int length) {
        if (start == end) {
            start = 0;
            end = 0;
        }
        if (start + length > buffer.length || end == buffer.length) {
            int have = end - start;
            byte[] target = length > buffer.length ? new byte[length] : buffer;
            System.arraycopy(buffer, start, target, 0, have);
            buffer = target;
            start = 0;
            end = have;
        }
    }
}
