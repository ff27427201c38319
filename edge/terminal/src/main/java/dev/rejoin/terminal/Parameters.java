package dev.rejoin.terminal;

/** The numbers of a control sequence, and the characters around them that make it another one. */
final class Parameters {
    // LIMIT: more than any sequence has; a longer one is dropped as a whole.
    private static final int MOST = 32;
    // LIMIT: larger than any screen; digits beyond it change nothing.
    private static final int LARGEST = 99_999;
    private static final int ABSENT = -1;

    private final int[] values = new int[MOST];
    private final boolean[] part = new boolean[MOST];
    private int count;
    private int marker;
    private int intermediate;

    void reset() {
        count = 1;
        values[0] = ABSENT;
        part[0] = false;
        marker = 0;
        intermediate = 0;
    }

    /** False: this is no sequence that anybody understands. */
    boolean take(int c) {
        if (c >= '0' && c <= '9') {
            if (intermediate != 0) {
                return false;
            }
            int value = Math.max(0, values[count - 1]);
            values[count - 1] = Math.min(LARGEST, value * 10 + c - '0');
        } else if (c == ';' || c == ':') {
            if (count == MOST) {
                return false;
            }
            values[count] = ABSENT;
            part[count] = c == ':';
            count++;
        } else if (c >= '<' && c <= '?') {
            if (count > 1 || values[0] != ABSENT || marker != 0) {
                return false;
            }
            marker = c;
        } else {
            intermediate = c;
        }
        return true;
    }

    int count() {
        return count;
    }

    /** {@code ?}, {@code >}, {@code =}, {@code <}, or 0. */
    int marker() {
        return marker;
    }

    int intermediate() {
        return intermediate;
    }

    int get(int index, int otherwise) {
        return index < count && values[index] != ABSENT ? values[index] : otherwise;
    }

    /** A count or a position: absent and 0 both mean 1. */
    int atLeastOne(int index) {
        return Math.max(1, get(index, 1));
    }

    /** Whether this number belongs to the one before it, by a colon. */
    boolean partOfPrevious(int index) {
        return index < count && part[index];
    }
}
