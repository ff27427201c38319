package dev.rejoin.cause.explain;

import java.util.Locale;
import java.util.Optional;

/** How sure it is that a number or a sentence means what is said of it. */
public enum Sureness {
    DEFINED(
            "The meaning is defined, by a specification or by the program that says it; the usual reason"
                    + " is practice."),
    DOCUMENTED("The vendor documents the meaning; the usual reason is practice."),
    PRACTICE("This is practice; no definition of it was read.");

    private final String words;

    Sureness(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sureness> of(String word) {
        for (Sureness sureness : values()) {
            if (sureness.word().equals(word)) {
                return Optional.of(sureness);
            }
        }
        return Optional.empty();
    }
}
