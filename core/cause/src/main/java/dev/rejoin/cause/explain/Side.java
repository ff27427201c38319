package dev.rejoin.cause.explain;

import java.util.Locale;
import java.util.Optional;

/** Where something is to be done. */
public enum Side {
    ANYWHERE("Anywhere"),
    CLIENT("Windows client"),
    WINDOWS("Windows server"),
    DOMAIN("Domain"),
    GATEWAY("RD Gateway"),
    NETWORK("Network"),
    XRDP("xrdp"),
    GNOME("GNOME Remote Desktop"),
    FREERDP("FreeRDP"),
    GUACAMOLE("Guacamole"),
    REJOIN("Rejoin");

    private final String title;

    Side(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side of a line such as {@code fix-windows}. */
    static Optional<Side> of(String key) {
        if (key.equals("fix")) {
            return Optional.of(ANYWHERE);
        }
        for (Side side : values()) {
            if (key.equals("fix-" + side.word())) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
