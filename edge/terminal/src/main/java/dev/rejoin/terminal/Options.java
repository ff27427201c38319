package dev.rejoin.terminal;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the terminal is told on its command line. */
record Options(Path socket, int width, int height, @Nullable String shell, String title) {
    static final String USAGE =
            "usage: dev.rejoin.terminal.Main --socket PATH --size WIDTHxHEIGHT"
                    + " [--shell PROGRAM] [--title TEXT]";

    // LIMIT: what RDP's display control channel can ask for.
    static final int MOST_SIDE = 8192;
    // LIMIT: 4K and a little; the pixels of more do not fit into the heap that a terminal gets.
    static final int MOST_PIXELS = 4096 * 2304;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

    static Options parse(String... arguments) {
        Path socket = null;
        Matcher size = null;
        String shell = null;
        String title = "Terminal";
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("a value is missing after " + arguments[i]);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--socket" -> socket = Path.of(value).toAbsolutePath();
                case "--size" -> size = SIZE.matcher(value);
                case "--shell" -> shell = value;
                case "--title" -> title = value;
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        if (socket == null || size == null) {
            throw new IllegalArgumentException("--socket and --size are needed");
        }
        if (!size.matches()) {
            throw new IllegalArgumentException("--size wants WIDTHxHEIGHT, for example 1024x768");
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (!fits(width, height)) {
            throw new IllegalArgumentException("no screen can be " + width + "x" + height);
        }
        return new Options(socket, width, height, shell, title);
    }

    static boolean fits(int width, int height) {
        return width > 0
                && height > 0
                && width <= MOST_SIDE
                && height <= MOST_SIDE
                && width * height <= MOST_PIXELS;
    }
}
