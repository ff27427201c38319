package dev.rejoin.cause;

import java.util.Locale;
import java.util.Optional;

/** A server that is not ours, and for which the catalogue knows a cure of its own. */
public enum Platform {
    WINDOWS("Windows"),
    XRDP("xrdp"),
    GNOME("GNOME Remote Desktop");

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /** Its name as people write it. */
    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Platform> of(String word) {
        for (Platform platform : values()) {
            if (platform.word().equals(word)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }
}
