package dev.rejoin.session;

import java.util.Locale;
import java.util.Optional;

/** What secures a connection before anybody logs on: Windows' SecurityLayer 2, 1 and 0. */
public enum SecurityLayer {
    TLS,
    NEGOTIATE,
    RDP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SecurityLayer> of(String word) {
        for (SecurityLayer layer : values()) {
            if (layer.word().equals(word)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }
}
