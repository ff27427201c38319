package dev.rejoin.doctor;

import java.util.Locale;

/** How sure a conclusion is. */
public enum Confidence {
    /** A sign that others explain as well. */
    HINT,
    /** One other explanation is left, and named. */
    STRONG,
    /** The bytes say it. */
    CERTAIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
