package dev.rejoin.terminal;

/** ECMA-48 8.3.117 SGR: the attributes and colours that the next character gets. */
final class Pen {
    private static final int[] ATTRIBUTES = {
        0,
        Line.BOLD,
        Line.DIM,
        Line.ITALIC,
        Line.UNDERLINE,
        0,
        0,
        Line.INVERSE,
        Line.CONCEAL,
        Line.STRIKE,
    };

    int attributes;
    int fore = Palette.DEFAULT;
    int back = Palette.DEFAULT;

    void reset() {
        attributes = 0;
        fore = Palette.DEFAULT;
        back = Palette.DEFAULT;
    }

    void set(Pen other) {
        attributes = other.attributes;
        fore = other.fore;
        back = other.back;
    }

    void select(Parameters parameters) {
        for (int i = 0; i < parameters.count(); ) {
            i = select(parameters, i, parameters.get(i, 0));
            while (parameters.partOfPrevious(i)) {
                i++;
            }
        }
    }

    /** Returns where to go on. */
    private int select(Parameters parameters, int at, int code) {
        switch (code) {
            case 0 -> reset();
            case 4 ->
                    underline(!parameters.partOfPrevious(at + 1) || parameters.get(at + 1, 1) != 0);
            case 1, 2, 3, 7, 8, 9 -> attributes |= ATTRIBUTES[code];
            case 21 -> underline(true);
            case 22 -> attributes &= ~(Line.BOLD | Line.DIM);
            case 23, 24, 27, 28, 29 -> attributes &= ~ATTRIBUTES[code - 20];
            case 38 -> {
                return colour(parameters, at, true);
            }
            case 39 -> fore = Palette.DEFAULT;
            case 48 -> {
                return colour(parameters, at, false);
            }
            case 49 -> back = Palette.DEFAULT;
            default -> basic(code);
        }
        return at + 1;
    }

    private void underline(boolean on) {
        attributes = on ? attributes | Line.UNDERLINE : attributes & ~Line.UNDERLINE;
    }

    private void basic(int code) {
        if (code >= 30 && code <= 37) {
            fore = Palette.indexed(code - 30);
        } else if (code >= 40 && code <= 47) {
            back = Palette.indexed(code - 40);
        } else if (code >= 90 && code <= 97) {
            fore = Palette.indexed(code - 90 + 8);
        } else if (code >= 100 && code <= 107) {
            back = Palette.indexed(code - 100 + 8);
        }
    }

    /** 38;5;n, 38;2;r;g;b, 38:5:n, 38:2:r:g:b and 38:2:space:r:g:b. */
    private int colour(Parameters parameters, int at, boolean foreground) {
        boolean colons = parameters.partOfPrevious(at + 1);
        int kind = parameters.get(at + 1, 0);
        int first = at + 2;
        if (kind == 5) {
            put(Palette.indexed(parameters.get(first, 0)), foreground);
            return first + 1;
        }
        if (kind != 2) {
            return at + 2;
        }
        if (colons && parameters.partOfPrevious(at + 5)) {
            first++;
        }
        int rgb =
                Palette.rgb(
                        parameters.get(first, 0),
                        parameters.get(first + 1, 0),
                        parameters.get(first + 2, 0));
        put(rgb, foreground);
        return first + 3;
    }

    private void put(int colour, boolean foreground) {
        if (foreground) {
            fore = colour;
        } else {
            back = colour;
        }
    }
}
