package dev.rejoin.terminal;

/** ECMA-35, as far as it is in use: line drawing in G0 or G1, switched by SI and SO. */
final class Charsets {
    private static final String LINE_DRAWING =
            "\u25C6\u2592\u2409\u240C\u240D\u240A\u00B0\u00B1\u2424\u240B\u2518\u2510\u250C\u2514"
                    + "\u253C\u23BA\u23BB\u2500\u23BC\u23BD\u251C\u2524\u2534\u252C\u2502\u2264"
                    + "\u2265\u03C0\u2260\u00A3\u00B7";

    private final boolean[] drawing = new boolean[2];
    private int active;

    void reset() {
        drawing[0] = false;
        drawing[1] = false;
        active = 0;
    }

    void set(Charsets other) {
        drawing[0] = other.drawing[0];
        drawing[1] = other.drawing[1];
        active = other.active;
    }

    void designate(int slot, int charset) {
        drawing[slot] = charset == '0';
    }

    void shift(int slot) {
        active = slot;
    }

    int map(int c) {
        return drawing[active] && c >= 0x60 && c < 0x7F ? LINE_DRAWING.charAt(c - 0x60) : c;
    }
}
