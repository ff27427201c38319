package dev.rejoin.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue's line format: {@code cause ID} begins an entry; {@code KEY TEXT} lines follow it;
 * an indented line goes on with the text above; {@code #} begins a comment line.
 */
final class CatalogueText {
    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String key = "";
    private int line;

    private CatalogueText(String name) {
        this.name = name;
    }

    /**
     * @param name of the text, for complaints
     */
    static List<Entry> parse(String name, String text) {
        CatalogueText parser = new CatalogueText(name);
        text.lines().forEach(parser::line);
        parser.finish();
        return List.copyOf(parser.entries);
    }

    private void line(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith(" ")) {
            if (key.isEmpty()) {
                throw failure("nothing to go on with");
            }
            fields.merge(key, text.strip(), (above, below) -> above + " " + below);
            return;
        }
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw failure("'" + text + "' has no value");
        }
        key = text.substring(0, blank);
        if (key.equals("cause")) {
            finish();
        }
        if (fields.put(key, text.substring(blank + 1).strip()) != null) {
            throw failure("a second '" + key + "'");
        }
    }

    private void finish() {
        if (fields.isEmpty()) {
            return;
        }
        String word = take("cause");
        CauseId id = CauseId.of(word).orElseThrow(() -> failure("no cause is called " + word));
        Level level = Level.of(take("level"));
        String meaning = take("meaning");
        String fix = take("fix");
        String sure = takeOptional("sure");
        String said = takeOptional("said");
        Map<Platform, String> cures = cures();
        entries.add(new Entry(id, level, numbers(), meaning, fix, cures, sure, said));
        fields.clear();
    }

    private Map<Platform, String> cures() {
        Map<Platform, String> cures = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            String cure = takeOptional(platform.word());
            if (!cure.isEmpty()) {
                cures.put(platform, cure);
            }
        }
        return cures;
    }

    private Map<Space, List<Integer>> numbers() {
        Map<Space, List<Integer>> numbers = new EnumMap<>(Space.class);
        fields.forEach((word, values) -> {
            Space space = Space.of(word).orElseThrow(() -> failure("unknown key '" + word + "'"));
            numbers.put(space, List.of(values.split(" +")).stream().map(this::number).toList());
        });
        return numbers;
    }

    private int number(String text) {
        try {
            return Long.decode(text).intValue();
        } catch (NumberFormatException notANumber) {
            throw failure("'" + text + "' is not a number");
        }
    }

    private String take(String field) {
        String value = takeOptional(field);
        if (value.isEmpty()) {
            throw failure("the entry above has no '" + field + "'");
        }
        return value;
    }

    private String takeOptional(String field) {
        String value = fields.remove(field);
        return value == null ? "" : value;
    }

    private IllegalArgumentException failure(String what) {
        return new IllegalArgumentException(name + ":" + line + ": " + what);
    }
}
