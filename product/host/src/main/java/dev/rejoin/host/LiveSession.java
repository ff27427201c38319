package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One session while it lives: its value, its desktop and who looks at it. The table guards it. */
final class LiveSession {
    private Session value;
    private @Nullable DesktopLink desktop;
    private @Nullable Attachment attached;
    private @Nullable Order order;

    /** Somebody's word that the session is to end. */
    private record Order(String by, Cause why) {}

    LiveSession(Session value) {
        this.value = value;
    }

    SessionId id() {
        return value.id();
    }

    Session value() {
        return value;
    }

    void value(Session next) {
        value = next;
    }

    @Nullable DesktopLink desktop() {
        return desktop;
    }

    void desktop(DesktopLink link) {
        desktop = link;
    }

    @Nullable Attachment attached() {
        return attached;
    }

    void attached(@Nullable Attachment next) {
        attached = next;
    }

    /** Kept apart from the value, whose cause changes when a client leaves meanwhile. */
    void ordered(String by, Cause why) {
        order = new Order(by, why);
    }

    /** What is left of it, in the words of whoever was ending it, else in these. */
    Tombstone tombstone(String by, Cause why, Instant now) {
        return order == null
                ? value.ended(by, why, now)
                : value.ended(order.by(), order.why(), now);
    }
}
