package dev.rejoin.terminal;

import dev.rejoin.rfb.CursorImage;

/** The pointer over text: a bar that can be seen on any ground. */
final class PointerShape {
    private static final String BAR =
            """
            #########
            #.......#
            ####.####
               #.#
               #.#
               #.#
               #.#
               #.#
               #.#
               #.#
               #.#
               #.#
               #.#
            ####.####
            #.......#
            #########
            """;

    static final CursorImage IMAGE = image();

    private PointerShape() {}

    private static CursorImage image() {
        String[] rows = BAR.lines().toArray(String[]::new);
        int width = rows[0].length();
        int[] argb = new int[width * rows.length];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                argb[y * width + x] =
                        switch (rows[y].charAt(x)) {
                            case '#' -> 0xFF000000;
                            case '.' -> 0xFFFFFFFF;
                            default -> 0;
                        };
            }
        }
        return new CursorImage(width, rows.length, width / 2, rows.length / 2, argb);
    }
}
