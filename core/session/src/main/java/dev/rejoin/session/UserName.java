package dev.rejoin.session;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a user is: equal without regard to case, spelled as the account spells it.
 *
 * <p>Letters, digits, {@code .}, {@code _} and {@code -}; a letter or digit first. So a name is
 * also safe as the name of a file.
 */
public final class UserName implements Comparable<UserName> {
    // LIMIT: what Windows takes for a user principal's first part.
    private static final int LONGEST = 64;

    private final String spelling;
    private final String key;

    private UserName(String spelling) {
        this.spelling = spelling;
        this.key = spelling.toLowerCase(Locale.ROOT);
    }

    public static UserName of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + text + "' cannot be the name of a user"));
    }

    /** Empty for a text that can be nobody's name. */
    public static Optional<UserName> parse(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return isLegal(normal) ? Optional.of(new UserName(normal)) : Optional.empty();
    }

    /** A name as people type it at a logon: {@code HOST\name} and {@code name@host} mean name. */
    public static Optional<UserName> typed(String text) {
        String name = text.strip();
        name = name.substring(name.lastIndexOf('\\') + 1);
        int at = name.indexOf('@');
        return parse(at > 0 ? name.substring(0, at) : name);
    }

    private static boolean isLegal(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        return Character.isLetterOrDigit(text.codePointAt(0))
                && text.codePoints().allMatch(UserName::isLegal);
    }

    private static boolean isLegal(int character) {
        return Character.isLetterOrDigit(character)
                || character == '.'
                || character == '_'
                || character == '-';
    }

    public String spelling() {
        return spelling;
    }

    /** What names are compared and stored by. */
    public String key() {
        return key;
    }

    @Override
    public int compareTo(UserName other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserName name && key.equals(name.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }
}
