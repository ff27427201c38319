package dev.rejoin.viewer;

/** Where the pointer is and which buttons are down, as RFC 6143 7.5.5 counts them. */
public record PointerStroke(int buttons, int x, int y) {
    public static final int LEFT = 0x01;
    public static final int MIDDLE = 0x02;
    public static final int RIGHT = 0x04;
    public static final int WHEEL_UP = 0x08;
    public static final int WHEEL_DOWN = 0x10;
    public static final int WHEEL_LEFT = 0x20;
    public static final int WHEEL_RIGHT = 0x40;
    public static final int BACK = 0x80;
}
