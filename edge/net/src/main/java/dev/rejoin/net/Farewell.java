package dev.rejoin.net;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The polite end of a link. */
final class Farewell {
    /** A step of the end that may fail because the peer was quicker. */
    interface Step {
        void take() throws IOException;
    }

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Deadlines CLOCK = new Deadlines();

    private Farewell() {}

    /**
     * Says goodbye, reads until the peer has gone too, closes. Closing with bytes unread would send
     * a reset, and a reset makes the peer throw away what we wrote last: the reason for the end.
     */
    static void say(Link link, Step goodbye, InputStream rest) {
        try (Deadline _ = CLOCK.closing(link, LIMIT)) {
            goodbye.take();
            byte[] unread = new byte[4096];
            while (rest.read(unread) >= 0) {
                // What comes after our goodbye is of no use to anybody.
            }
        } catch (IOException peerWasQuicker) {
            // Closed below either way.
        } finally {
            link.closeNow();
        }
    }
}
