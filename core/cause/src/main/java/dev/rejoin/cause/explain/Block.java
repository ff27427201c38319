package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A paragraph of the reference: lines {@code KEY TEXT} without a blank line between; an indented
 * line goes on with the text above, {@code #} begins a comment line. What nobody took at the end is
 * a mistake.
 */
final class Block {
    private final String file;
    private final int line;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Block(String file, int line) {
        this.file = file;
        this.line = line;
    }

    static List<Block> parse(String file, String text) {
        List<Block> blocks = new ArrayList<>();
        Block block = new Block(file, 0);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isBlank()) {
                block = new Block(file, number);
                continue;
            }
            if (block.fields.isEmpty()) {
                block = new Block(file, number);
                blocks.add(block);
            }
            block.line(line);
        }
        return blocks;
    }

    private void line(String text) {
        if (text.startsWith(" ")) {
            if (fields.isEmpty()) {
                throw failure("nothing to go on with");
            }
            List<String> last = fields.values().stream().reduce((_, b) -> b).orElseThrow();
            last.set(last.size() - 1, last.getLast() + " " + text.strip());
            return;
        }
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw failure("'" + text + "' has no value");
        }
        fields.computeIfAbsent(text.substring(0, blank), _ -> new ArrayList<>())
                .add(text.substring(blank + 1).strip());
    }

    /** The key of the first line: what kind of paragraph this is. */
    String kind() {
        return fields.keySet().iterator().next();
    }

    List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    /** Every value of a key, and the key is done with. */
    List<String> takeAll(String key) {
        List<String> values = fields.remove(key);
        return values == null ? List.of() : values;
    }

    /** The one value of a key, empty without it. */
    String take(String key) {
        List<String> values = takeAll(key);
        if (values.size() > 1) {
            throw failure("a second '" + key + "'");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Makes something from this paragraph; every key has to be of use for it. */
    <T> T make(Function<Block, T> maker) {
        try {
            T made = maker.apply(this);
            if (!fields.isEmpty()) {
                throw failure("unknown key '" + kind() + "'");
            }
            return made;
        } catch (NumberFormatException notANumber) {
            throw failure("not a number: " + notANumber.getMessage());
        } catch (IllegalArgumentException mistake) {
            String words = String.valueOf(mistake.getMessage());
            throw words.startsWith(file + ":") ? mistake : failure(words);
        }
    }

    IllegalArgumentException failure(String what) {
        return new IllegalArgumentException(file + ":" + line + ": " + what);
    }
}
