package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * [MS-RDPBCGR] 2.2.1.1 routingToken or cookie: the line in front of the negotiation request, by
 * which load balancers choose. Nothing in it is authenticated.
 */
public sealed interface Routing extends Pdu {
    String COOKIE_PREFIX = "Cookie: mstshash=";

    /** No line at all. */
    record None() implements Routing {
        @Override
        public void write(WireWriter out) {}

        @Override
        public int size() {
            return 0;
        }
    }

    /** {@code Cookie: mstshash=NAME}: the user's name, which many clients cut to nine letters. */
    record Cookie(String user) implements Routing {
        public Cookie {
            if (user.contains("\r\n") || user.chars().anyMatch(c -> c > 0xFF)) {
                throw new IllegalArgumentException(
                        "a cookie of more than a line of one-byte letters");
            }
        }

        @Override
        public void write(WireWriter out) {
            out.latin1(COOKIE_PREFIX).latin1(user).u8('\r').u8('\n');
        }

        @Override
        public int size() {
            return COOKIE_PREFIX.length() + user.length() + 2;
        }
    }

    /** Any other line, returned as a broker gave it: {@code Cookie: msts=...} or opaque octets. */
    record Token(Bytes line) implements Routing {
        public Token {
            byte[] octets = line.toByteArray();
            if (octets.length == 0 || octets[0] == Negotiation.REQUEST) {
                throw new IllegalArgumentException("a routing token of " + line.hex());
            }
            String text = new String(octets, StandardCharsets.ISO_8859_1);
            if (text.contains("\r\n") || text.startsWith(COOKIE_PREFIX)) {
                throw new IllegalArgumentException("a routing token that reads back otherwise");
            }
        }

        @Override
        public void write(WireWriter out) {
            line.write(out);
            out.u8('\r').u8('\n');
        }

        @Override
        public int size() {
            return line.size() + 2;
        }
    }

    /** Takes the line off the front of {@code in}: a negotiation request begins with 01. */
    static Routing read(WireReader in) {
        if (!in.hasRemaining() || in.peekU8() == Negotiation.REQUEST) {
            return new None();
        }
        in.need(in.remaining(), "routing token");
        byte[] line = new byte[in.remaining()];
        int size = 0;
        while (in.hasRemaining()) {
            line[size++] = (byte) in.u8();
            if (size >= 2 && line[size - 2] == '\r' && line[size - 1] == '\n') {
                return of(in, Arrays.copyOf(line, size - 2));
            }
        }
        throw in.failure("routing token", "a line that ends in CR LF", "none");
    }

    private static Routing of(WireReader in, byte[] line) {
        if (line.length == 0) {
            throw in.failure("routing token", "a line", "an empty one");
        }
        String text = new String(line, StandardCharsets.ISO_8859_1);
        if (text.startsWith(COOKIE_PREFIX)) {
            return new Cookie(text.substring(COOKIE_PREFIX.length()));
        }
        return new Token(Bytes.owning(line));
    }
}
