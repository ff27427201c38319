package dev.rejoin.viewer;

/** One key going down or up, as a desktop is told: what it means and which key it is. */
public record KeyStroke(int keysym, int xtCode, boolean down) {
    /** No key of the keyboard: the stroke carries a character alone. */
    public static final int NO_KEY = 0;
}
