package dev.rejoin.doctor.report;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.Platform;
import dev.rejoin.doctor.rule.Fingerprint;
import java.util.Locale;
import java.util.Optional;

/** A program that serves remote desktops; its cures are of its own. */
enum Server {
    /** Its cure is what to do whatever the server is. */
    REJOIN("in general"),
    WINDOWS("Windows"),
    XRDP("xrdp"),
    GNOME("GNOME");

    private final String label;

    Server(String label) {
        this.label = label;
    }

    /** Where its cure holds, short enough for a column. */
    String label() {
        return label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the catalogue knows to do about a cause on this server. */
    Optional<String> cure(Cause cause) {
        return switch (this) {
            case REJOIN -> Optional.of(cause.fix());
            case WINDOWS -> cause.cure(Platform.WINDOWS);
            case XRDP -> cause.cure(Platform.XRDP);
            case GNOME -> cause.cure(Platform.GNOME);
        };
    }

    /** Whose cures come first. */
    static Optional<Server> of(Fingerprint fingerprint) {
        return switch (fingerprint.product()) {
            case WINDOWS -> Optional.of(WINDOWS);
            case XRDP -> Optional.of(XRDP);
            case FREERDP -> Optional.of(GNOME);
            case REJOIN -> Optional.of(REJOIN);
            case UNKNOWN -> Optional.empty();
        };
    }
}
