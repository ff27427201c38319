package dev.rejoin.doctor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines for a terminal or a file, broken at its width. Everything that is written on it goes
 * through {@link Printable}: only the page itself sends a terminal anything but text.
 */
final class Page {
    /** How something looks where colours are allowed. */
    enum Ink {
        PLAIN(""),
        BOLD("1"),
        DIM("2"),
        GOOD("1;32"),
        WARNING("1;33"),
        BAD("1;31");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    // LIMIT: a narrower page would put a word on every line.
    private static final int NARROWEST = 40;
    private static final int NARROWEST_COLUMN = 16;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colours;

    Page(int width, boolean colours) {
        this.width = Math.max(NARROWEST, width);
        this.colours = colours;
    }

    int width() {
        return width;
    }

    void blank() {
        text.append('\n');
    }

    void line(Ink ink, String words) {
        text.append(painted(ink, Printable.line(words).stripTrailing())).append('\n');
    }

    void heading(String words) {
        blank();
        paragraph(Ink.BOLD, 0, words);
    }

    /** Words behind an indentation, which every further line has as well. */
    void paragraph(Ink ink, int indent, String words) {
        labelled(ink, indent, "", 0, words);
    }

    void bullet(String words) {
        labelled(Ink.PLAIN, 2, "-", 2, words);
    }

    /** A label in a column of its own, and the words beside it. */
    void labelled(int column, String label, String words) {
        labelled(Ink.PLAIN, 2, label, column, words);
    }

    private void labelled(Ink ink, int indent, String label, int column, String words) {
        String shown = Printable.line(label);
        String begin = " ".repeat(indent) + shown;
        int behind = Math.max(indent + column, shown.isEmpty() ? 0 : length(begin) + 1);
        if (!shown.isEmpty() && width - behind < NARROWEST_COLUMN) {
            text.append(begin.stripTrailing()).append('\n');
            begin = "";
            behind = 2 * indent;
        }
        for (String line : broken(Printable.line(words), width - behind)) {
            begin += " ".repeat(behind - length(begin));
            text.append((begin + painted(ink, line)).stripTrailing()).append('\n');
            begin = "";
        }
    }

    /** At spaces; a word longer than the line stays whole, so that it can be copied. */
    private static List<String> broken(String words, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }

    private String painted(Ink ink, String words) {
        return !colours || ink == Ink.PLAIN || words.isEmpty()
                ? words
                : "\u001b[" + ink.code + "m" + words + "\u001b[m";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
