package dev.rejoin.host.admin;

import dev.rejoin.net.Link;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines from a link, none longer than a limit. */
final class LineReader {
    private final Link link;
    private final int longest;
    private final byte[] chunk = new byte[4096];
    private int next;
    private int end;

    LineReader(Link link, int longest) {
        this.link = link;
        this.longest = longest;
    }

    /** The next line, or empty when the peer has ended; a last line without an end is dropped. */
    Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            while (next < end) {
                byte b = chunk[next++];
                if (b == '\n') {
                    return Optional.of(line.toString(StandardCharsets.UTF_8));
                }
                if (line.size() == longest) {
                    throw new IOException("a line is longer than " + longest + " bytes");
                }
                line.write(b);
            }
            next = 0;
            end = link.read(chunk, 0, chunk.length);
            if (end < 0) {
                end = 0;
                return Optional.empty();
            }
        }
    }
}
