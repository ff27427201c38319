package dev.rejoin.viewer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the letter and number keys of a Windows keyboard layout mean, as X keysyms by scancode. */
final class KeyboardLayout {
    static final int UNITED_STATES = 0x409;

    private static final int LEVELS = 4;
    private static final Map<Integer, KeyboardLayout> ALL = load();

    private final Map<Integer, int[]> keys = new HashMap<>();
    private boolean altGr;

    private KeyboardLayout() {}

    /**
     * The layout with this Windows id; a variant nobody knows falls back to its language, and an
     * unknown language to United States.
     */
    static KeyboardLayout of(int windowsId) {
        int language = windowsId & 0xFFFF;
        for (int id : List.of(windowsId, language, 0x400 | (language & 0xFF))) {
            KeyboardLayout layout = ALL.get(id);
            if (layout != null) {
                return layout;
            }
        }
        return Objects.requireNonNull(ALL.get(UNITED_STATES));
    }

    /**
     * The keysym of a key on a level (1 = Shift, 2 = AltGr, 3 = both), or 0 if it is no such key.
     */
    int keysym(int scancode, int level) {
        int[] levels = keys.get(scancode);
        if (levels == null) {
            return 0;
        }
        return levels[level] != 0 || level < 2 ? levels[level] : levels[level & 1];
    }

    /** Whether the right Alt key of this layout is AltGr. */
    boolean hasAltGr() {
        return altGr;
    }

    /** Whether Caps Lock acts on this key as Shift does: it does on letters alone. */
    boolean isLetter(int scancode) {
        int[] levels = keys.get(scancode);
        return levels != null
                && levels[0] != levels[1]
                && Character.isLetter(Keysyms.character(levels[0]))
                && Character.isLetter(Keysyms.character(levels[1]));
    }

    private void add(String line) {
        String[] fields = line.split(" ", -1);
        int[] levels = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = Integer.parseInt(fields[i + 1], 16);
        }
        int scancode = Integer.parseInt(fields[0], 16);
        keys.put(scancode, levels);
        // The key between left Shift and Z has third-level symbols even in layouts without AltGr.
        altGr |= levels[2] != 0 && scancode != 0x56;
    }

    private static Map<Integer, KeyboardLayout> load() {
        Map<Integer, KeyboardLayout> all = new HashMap<>();
        try (InputStream resource = KeyboardLayout.class.getResourceAsStream("layouts.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(resource),
                                        StandardCharsets.UTF_8))) {
            KeyboardLayout current = new KeyboardLayout();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("layout ")) {
                    current = new KeyboardLayout();
                    all.put(Integer.parseInt(line.split(" ", 3)[1], 16), current);
                } else if (!line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
