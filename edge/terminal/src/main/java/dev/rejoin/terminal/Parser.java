package dev.rejoin.terminal;

/**
 * ECMA-48 and DEC control sequences out of bytes in UTF-8, after the state table of the VT500: any
 * cut between two reads is all right, and nothing a program prints can confuse it for long.
 */
final class Parser {
    /** What sequences do. */
    interface Actions {
        void print(int codePoint);

        void control(int code);

        /** ESC, with at most one intermediate character, or 0. */
        void escape(int intermediate, int end);

        void csi(Parameters parameters, int end);

        /** OSC: its text up to ST or BEL. */
        void command(String text);
    }

    private enum State {
        GROUND,
        ESCAPE,
        CSI,
        CSI_IGNORED,
        COMMAND,
        STRING
    }

    // LIMIT: titles and colour queries are short; the rest of a longer one is dropped.
    private static final int LONGEST_COMMAND = 1024;
    private static final int REPLACEMENT = 0xFFFD;

    private final Actions actions;
    private final Parameters parameters = new Parameters();
    private final StringBuilder command = new StringBuilder();
    private State state = State.GROUND;
    private int intermediate;
    private int codePoint;
    private int missing;
    private int least;

    Parser(Actions actions) {
        this.actions = actions;
    }

    void feed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                if (missing > 0) {
                    missing = 0;
                    take(REPLACEMENT);
                }
                take(b);
            } else {
                decode(b);
            }
        }
    }

    private void decode(int b) {
        if (b < 0xC0) {
            if (missing == 0) {
                take(REPLACEMENT);
                return;
            }
            codePoint = (codePoint << 6) | (b & 0x3F);
            if (--missing == 0) {
                boolean sound = codePoint >= least && Character.isDefined(codePoint);
                boolean surrogate = codePoint >= 0xD800 && codePoint < 0xE000;
                take(sound && !surrogate ? codePoint : REPLACEMENT);
            }
            return;
        }
        if (missing > 0) {
            take(REPLACEMENT);
        }
        if (b < 0xE0) {
            begin(b & 0x1F, 1, 0x80);
        } else if (b < 0xF0) {
            begin(b & 0x0F, 2, 0x800);
        } else if (b < 0xF5) {
            begin(b & 0x07, 3, 0x10000);
        } else {
            missing = 0;
            take(REPLACEMENT);
        }
    }

    private void begin(int bits, int count, int smallest) {
        codePoint = bits;
        missing = count;
        least = smallest;
    }

    private void take(int c) {
        if (state == State.GROUND && c >= 0x20 && c != 0x7F) {
            if (c < 0x80 || c >= 0xA0) {
                actions.print(c);
            }
        } else if (c == 0x1B) {
            endString();
            intermediate = 0;
            state = State.ESCAPE;
        } else if (c == 0x18 || c == 0x1A) {
            state = State.GROUND;
        } else if (state == State.COMMAND || state == State.STRING) {
            string(c);
        } else if (c < 0x20) {
            actions.control(c);
        } else {
            sequence(c);
        }
    }

    private void sequence(int c) {
        switch (state) {
            case ESCAPE -> escape(c);
            case CSI -> csi(c);
            case CSI_IGNORED -> state = c >= 0x40 ? State.GROUND : state;
            default -> {}
        }
    }

    private void escape(int c) {
        if (c < 0x30) {
            intermediate = c;
            return;
        }
        state = State.GROUND;
        if (intermediate == 0) {
            switch (c) {
                case '[' -> {
                    parameters.reset();
                    state = State.CSI;
                    return;
                }
                case ']' -> {
                    command.setLength(0);
                    state = State.COMMAND;
                    return;
                }
                case 'P', 'X', '^', '_' -> {
                    state = State.STRING;
                    return;
                }
                default -> {}
            }
        }
        actions.escape(intermediate, c);
    }

    private void csi(int c) {
        if (c >= 0x40) {
            state = State.GROUND;
            if (c < 0x7F) {
                actions.csi(parameters, c);
            }
        } else if (!parameters.take(c)) {
            state = State.CSI_IGNORED;
        }
    }

    private void string(int c) {
        if (c == 7) {
            endString();
        } else if (state == State.COMMAND && command.length() < LONGEST_COMMAND) {
            command.appendCodePoint(c);
        }
    }

    private void endString() {
        if (state == State.COMMAND) {
            actions.command(command.toString());
        }
        state = State.GROUND;
    }
}
