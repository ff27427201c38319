package dev.rejoin.terminal;

import java.util.function.Consumer;

/**
 * A terminal as {@code TERM=xterm-256color} promises it: takes what programs print, keeps the
 * screen, and answers their questions. For one thread at a time.
 *
 * <p>Left out, because no program in common use depends on it: double-size lines, blinking,
 * horizontal margins, rectangles, national character sets, 132 columns on demand, sixel.
 */
final class Terminal implements Parser.Actions {
    private static final String ESC = "\u001b";

    private final Screen screen;
    private final Parser parser = new Parser(this);
    private final Consumer<String> answers;
    private boolean bell;

    /** Answers go where the keyboard's input goes. */
    Terminal(int columns, int rows, Consumer<String> answers) {
        this.screen = new Screen(columns, rows);
        this.answers = answers;
    }

    Screen screen() {
        return screen;
    }

    void feed(byte[] bytes, int from, int to) {
        parser.feed(bytes, from, to);
    }

    /** Whether the bell rang since this was asked last: many times are once. */
    boolean takeBell() {
        boolean rang = bell;
        bell = false;
        return rang;
    }

    @Override
    public void print(int codePoint) {
        screen.print(codePoint);
    }

    @Override
    public void control(int code) {
        switch (code) {
            case 7 -> bell = true;
            case 8 -> screen.moveColumns(-1);
            case 9 -> screen.tab(1);
            case 10, 11, 12 -> {
                screen.index();
                if (screen.modes.newLine) {
                    screen.column(0);
                }
            }
            case 13 -> screen.column(0);
            case 14 -> screen.cursor.charsets.shift(1);
            case 15 -> screen.cursor.charsets.shift(0);
            default -> {}
        }
    }

    @Override
    public void escape(int intermediate, int end) {
        switch (intermediate) {
            case 0 -> escape(end);
            case '#' -> {
                if (end == '8') {
                    screen.align();
                }
            }
            case '(' -> screen.cursor.charsets.designate(0, end);
            case ')' -> screen.cursor.charsets.designate(1, end);
            default -> {}
        }
    }

    private void escape(int end) {
        switch (end) {
            case '7' -> screen.save();
            case '8' -> screen.restore();
            case '=' -> screen.modes.keypad = true;
            case '>' -> screen.modes.keypad = false;
            case 'D' -> screen.index();
            case 'E' -> {
                screen.index();
                screen.column(0);
            }
            case 'H' -> screen.setTab(true);
            case 'M' -> screen.reverseIndex();
            case 'Z' -> identify();
            case 'c' -> screen.reset(true);
            default -> {}
        }
    }

    @Override
    public void csi(Parameters p, int end) {
        if (p.intermediate() != 0) {
            special(p, end);
            return;
        }
        switch (p.marker()) {
            case 0 -> plain(p, end);
            case '?' -> {
                switch (end) {
                    case 'h', 'l' -> modes(p, end == 'h');
                    case 'J' -> screen.eraseScreen(p.get(0, 0));
                    case 'K' -> screen.eraseLine(p.get(0, 0));
                    case 'n' -> status(p.get(0, 0), "?");
                    default -> {}
                }
            }
            case '>' -> {
                if (end == 'c') {
                    answers.accept(ESC + "[>41;354;0c");
                }
            }
            default -> {}
        }
    }

    private void special(Parameters p, int end) {
        if (p.intermediate() == '!' && end == 'p') {
            screen.reset(false);
        } else if (p.intermediate() == '$' && end == 'p' && p.marker() == '?') {
            int mode = p.get(0, 0);
            answers.accept(ESC + "[?" + mode + ";" + screen.modes.report(mode) + "$y");
        }
    }

    private void plain(Parameters p, int end) {
        switch (end) {
            case 'A' -> screen.moveRows(-p.atLeastOne(0));
            case 'B', 'e' -> screen.moveRows(p.atLeastOne(0));
            case 'C', 'a' -> screen.moveColumns(p.atLeastOne(0));
            case 'D' -> screen.moveColumns(-p.atLeastOne(0));
            case 'E' -> {
                screen.moveRows(p.atLeastOne(0));
                screen.column(0);
            }
            case 'F' -> {
                screen.moveRows(-p.atLeastOne(0));
                screen.column(0);
            }
            case 'G', '`' -> screen.column(p.atLeastOne(0) - 1);
            case 'H', 'f' -> screen.moveTo(p.atLeastOne(0) - 1, p.atLeastOne(1) - 1);
            case 'd' -> row(p.atLeastOne(0) - 1);
            case 'I' -> screen.tab(p.atLeastOne(0));
            case 'Z' -> screen.backTab(p.atLeastOne(0));
            case 's' -> screen.save();
            case 'u' -> screen.restore();
            case 'm' -> screen.cursor.pen.select(p);
            default -> edit(p, end);
        }
    }

    private void row(int row) {
        int column = screen.cursor.column;
        screen.moveTo(row, column);
    }

    private void edit(Parameters p, int end) {
        switch (end) {
            case '@' -> screen.insert(p.atLeastOne(0));
            case 'J' -> screen.eraseScreen(p.get(0, 0));
            case 'K' -> screen.eraseLine(p.get(0, 0));
            case 'L' -> screen.insertLines(p.atLeastOne(0));
            case 'M' -> screen.deleteLines(p.atLeastOne(0));
            case 'P' -> screen.delete(p.atLeastOne(0));
            case 'S' -> screen.scrollUp(p.atLeastOne(0));
            case 'T' -> screen.scrollDown(p.atLeastOne(0));
            case 'X' -> screen.erase(p.atLeastOne(0));
            case 'b' -> screen.repeat(p.atLeastOne(0));
            case 'c' -> identify();
            case 'g' -> clearTab(p.get(0, 0));
            case 'h', 'l' -> {
                switch (p.get(0, 0)) {
                    case 4 -> screen.modes.insert = end == 'h';
                    case 20 -> screen.modes.newLine = end == 'h';
                    default -> {}
                }
            }
            case 'n' -> status(p.get(0, 0), "");
            case 'r' -> screen.margins(p.atLeastOne(0) - 1, bottom(p));
            case 't' -> size(p.get(0, 0));
            default -> {}
        }
    }

    private int bottom(Parameters p) {
        int bottom = p.get(1, 0);
        return bottom == 0 ? screen.rows() : bottom;
    }

    private void clearTab(int which) {
        if (which == 0) {
            screen.setTab(false);
        } else if (which == 3) {
            screen.clearTabs();
        }
    }

    private void modes(Parameters p, boolean on) {
        for (int i = 0; i < p.count(); i++) {
            int mode = p.get(i, 0);
            switch (mode) {
                case 6 -> screen.origin(on);
                case 47, 1047 -> screen.alternate(on, !on);
                case 1048 -> savePosition(on);
                case 1049 -> {
                    if (on && !screen.modes.alternate) {
                        screen.save();
                        screen.alternate(true, true);
                    } else if (!on && screen.modes.alternate) {
                        screen.alternate(false, false);
                        screen.restore();
                    }
                }
                default -> screen.modes.set(mode, on);
            }
        }
    }

    private void savePosition(boolean on) {
        if (on) {
            screen.save();
        } else {
            screen.restore();
        }
    }

    /** VT220 with colours. */
    private void identify() {
        answers.accept(ESC + "[?62;22c");
    }

    private void status(int what, String mark) {
        if (what == 5) {
            answers.accept(ESC + "[" + mark + "0n");
        } else if (what == 6) {
            Cursor cursor = screen.cursor;
            answers.accept(ESC + "[" + mark + (cursor.row + 1) + ";" + (cursor.column + 1) + "R");
        }
    }

    private void size(int what) {
        if (what == 18) {
            answers.accept(ESC + "[8;" + screen.rows() + ";" + screen.columns() + "t");
        }
    }

    /** Programs ask for the background to choose colours that can be read on it. */
    @Override
    public void command(String text) {
        if (text.equals("10;?")) {
            answers.accept(ESC + "]10;" + colour(Palette.FOREGROUND) + ESC + "\\");
        } else if (text.equals("11;?")) {
            answers.accept(ESC + "]11;" + colour(Palette.BACKGROUND) + ESC + "\\");
        }
    }

    private static String colour(int rgb) {
        int red = (rgb >> 16) & 0xFF;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        return "rgb:%1$02x%1$02x/%2$02x%2$02x/%3$02x%3$02x".formatted(red, green, blue);
    }
}
