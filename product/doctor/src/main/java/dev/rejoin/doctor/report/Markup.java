package dev.rejoin.doctor.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML as it is written. Text gets in escaped and printable, whoever it came from; tags, classes
 * and styles are this program's own words.
 */
final class Markup {
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Markup open(String tag, String attributes) {
        html.append('<').append(tag);
        if (!attributes.isEmpty()) {
            html.append(' ').append(attributes);
        }
        html.append('>');
        open.push(tag);
        return this;
    }

    Markup open(String tag) {
        return open(tag, "");
    }

    Markup close() {
        html.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Markup text(String words) {
        Printable.line(words).codePoints().forEach(this::escaped);
        return this;
    }

    /** An element with nothing but text in it. */
    Markup leaf(String tag, String attributes, String words) {
        return open(tag, attributes).text(words).close();
    }

    Markup leaf(String tag, String words) {
        return leaf(tag, "", words);
    }

    /** What this program itself brings along, as it is. */
    Markup own(String text) {
        html.append(text);
        return this;
    }

    private void escaped(int point) {
        switch (point) {
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '&' -> html.append("&amp;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(point);
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return html.toString();
    }
}
