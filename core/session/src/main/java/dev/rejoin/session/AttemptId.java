package dev.rejoin.session;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a refused user reads out to an administrator: one connection's name, as {@code R7KX-2F}. */
public record AttemptId(String text) {
    // No I, L, O or U: they are read as other characters.
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public AttemptId {
        if (!isLegal(text)) {
            throw new IllegalArgumentException("'" + text + "' is not an attempt such as R7KX-2F");
        }
    }

    public static AttemptId random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(7);
        for (int i = 0; i < 7; i++) {
            text.append(i == 4 ? '-' : DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new AttemptId(text.toString());
    }

    /** As somebody types it: small letters are as good. */
    public static Optional<AttemptId> typed(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return isLegal(upper) ? Optional.of(new AttemptId(upper)) : Optional.empty();
    }

    private static boolean isLegal(String text) {
        if (text.length() != 7) {
            return false;
        }
        for (int i = 0; i < 7; i++) {
            char character = text.charAt(i);
            if (i == 4 ? character != '-' : DIGITS.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
