package dev.rejoin.doctor.report;

import java.util.function.IntFunction;

/**
 * Text from a stranger as a terminal and a page may have it: what would move a cursor, ring a bell
 * or turn the direction of writing is shown, not done.
 */
public final class Printable {
    // LIMIT: longer than any line of evidence, shorter than a screen; a name may be 64 KiB.
    private static final int LONGEST = 1000;

    private Printable() {}

    /** One line, cut where nobody would read on. */
    public static String line(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
        return escaped(shown, point -> "\\x{%x}".formatted(point));
    }

    /** The same JSON, with nothing in it that a terminal obeys; such can stand in texts only. */
    static String json(String text) {
        return escaped(text, Printable::jsonEscape);
    }

    private static String jsonEscape(int point) {
        var text = new StringBuilder();
        for (char unit : Character.toChars(point)) {
            text.append("\\u%04x".formatted((int) unit));
        }
        return text.toString();
    }

    private static String escaped(String text, IntFunction<String> escape) {
        if (text.codePoints().noneMatch(Printable::isObeyed)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (isObeyed(point)) {
                        shown.append(escape.apply(point));
                    } else {
                        shown.appendCodePoint(point);
                    }
                });
        return shown.toString();
    }

    private static boolean isObeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
