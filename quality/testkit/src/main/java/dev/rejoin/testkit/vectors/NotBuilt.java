package dev.rejoin.testkit.vectors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The vectors for which nothing is built yet. A line reads {@code kind [mode] [part]: reason},
 * where mode {@code *} is any and part must be in the record's name or be its type. A line that
 * applies to no record is an error: it would hide a kind that is built by now.
 */
final class NotBuilt {
    private final List<Line> lines;
    private final Set<Line> unused;

    private record Line(String kind, String mode, String part, String text) {
        boolean appliesTo(VectorRecord vector) {
            return vector.kind().equals(kind)
                    && (mode.equals("*") || vector.mode().equals(mode))
                    && (vector.type().equals(part) || vector.name().contains(part));
        }
    }

    private NotBuilt(List<Line> lines) {
        this.lines = lines;
        this.unused = new LinkedHashSet<>(lines);
    }

    static NotBuilt parse(List<String> text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("no reason in line: " + line);
            }
            String[] words = line.substring(0, colon).trim().split(" +", 3);
            lines.add(
                    new Line(
                            words[0],
                            words.length > 1 ? words[1] : "*",
                            words.length > 2 ? words[2] : "",
                            line));
        }
        return new NotBuilt(lines);
    }

    boolean lists(VectorRecord vector) {
        boolean listed = false;
        for (Line line : lines) {
            if (line.appliesTo(vector)) {
                unused.remove(line);
                listed = true;
            }
        }
        return listed;
    }

    /** The lines that applied to no record so far. */
    List<String> unused() {
        return unused.stream().map(Line::text).toList();
    }
}
