package dev.rejoin.session;

/** The size of a screen in pixels. */
public record Geometry(int width, int height) {
    // LIMIT: [MS-RDPBCGR] 2.2.1.3.2 lets a client ask for up to 8192 in each direction.
    public static final int MOST = 8192;
    public static final int LEAST = 200;

    public Geometry {
        if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
            throw new IllegalArgumentException("a screen of " + width + "x" + height);
        }
    }

    /** The nearest legal size to what was asked for. */
    public static Geometry near(int width, int height) {
        return new Geometry(Math.clamp(width, LEAST, MOST), Math.clamp(height, LEAST, MOST));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
