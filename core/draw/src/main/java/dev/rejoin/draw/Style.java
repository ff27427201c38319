package dev.rejoin.draw;

/** How a glyph is drawn: its two colours, both {@code 0x00RRGGBB}, and its weight. */
public record Style(int foreground, int background, boolean bold, boolean underline) {
    public static Style of(int foreground, int background) {
        return new Style(foreground, background, false, false);
    }

    public Style inBold() {
        return new Style(foreground, background, true, underline);
    }

    public Style underlined() {
        return new Style(foreground, background, bold, true);
    }
}
