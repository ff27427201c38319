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
    private @Nullable String endedBy;

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

    void endedBy(String who) {
        endedBy = who;
    }

    /** What is left of it, in the words of whoever was ending it, else in these. */
    Tombstone tombstone(String by, Cause why, Instant now) {
        Cause ordered = value.cause();
        return endedBy != null && ordered != null
                ? value.ended(endedBy, ordered, now)
                : value.ended(by, why, now);
    }
}
