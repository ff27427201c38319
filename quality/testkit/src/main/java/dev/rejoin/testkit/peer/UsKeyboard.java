package dev.rejoin.testkit.peer;

import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.input.InputEvent.Scancode;
import java.util.ArrayList;
import java.util.List;

/** Text as the keys of a keyboard of the United States, in the codes of set 1. */
final class UsKeyboard {
    private static final int LEFT_SHIFT = 0x2A;

    /** A row of keys whose codes follow each other, without Shift and with it. */
    private record Row(int first, String plain, String shifted) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row(0x02, "1234567890-=\b\t", "!@#$%^&*()_+"),
                    new Row(0x10, "qwertyuiop[]\n", "QWERTYUIOP{}"),
                    new Row(0x1E, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
                    new Row(0x2B, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
                    new Row(0x39, " ", ""));

    private UsKeyboard() {}

    static List<InputEvent> type(String text) {
        List<InputEvent> events = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            press(text.charAt(i), events);
        }
        return events;
    }

    private static void press(char letter, List<InputEvent> events) {
        for (Row row : ROWS) {
            int plain = row.plain().indexOf(letter);
            int shifted = row.shifted().indexOf(letter);
            if (plain >= 0) {
                tap(row.first() + plain, events);
                return;
            }
            if (shifted >= 0) {
                events.add(new Scancode(LEFT_SHIFT, false, false, false));
                tap(row.first() + shifted, events);
                events.add(new Scancode(LEFT_SHIFT, false, false, true));
                return;
            }
        }
        throw new IllegalArgumentException("no key for " + (int) letter);
    }

    private static void tap(int code, List<InputEvent> events) {
        events.add(new Scancode(code, false, false, false));
        events.add(new Scancode(code, false, false, true));
    }
}
