package dev.rejoin.store;

import dev.rejoin.session.Origin;
import dev.rejoin.session.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** The settings of one file or of one table in it; collects what is wrong with them. */
final class TomlTable {
    private final Source source;
    private final ObjectNode node;
    private final String prefix;
    private final Set<String> known = new HashSet<>();

    /** The file that a table stands in. */
    private record Source(String file, boolean policy, TomlLines lines, List<Problem> problems) {}

    private TomlTable(Source source, ObjectNode node, String prefix) {
        this.source = source;
        this.node = node;
        this.prefix = prefix;
    }

    /** Empty when the text is not TOML, which is then among the problems. */
    static Optional<TomlTable> parse(
            String file, boolean policy, String text, List<Problem> problems) {
        try {
            Source source = new Source(file, policy, new TomlLines(text), problems);
            if (new TomlMapper().readTree(text) instanceof ObjectNode object) {
                return Optional.of(new TomlTable(source, object, ""));
            }
            return Optional.empty();
        } catch (JacksonException notToml) {
            problems.add(new Problem(file, line(notToml), notToml.getOriginalMessage()));
            return Optional.empty();
        }
    }

    /** The parser points behind what it stumbled over: perhaps at the next line. */
    private static int line(JacksonException notToml) {
        TokenStreamLocation at = notToml.getLocation();
        if (at == null) {
            return 0;
        }
        int line = Math.max(at.getLineNr(), 0);
        return at.getColumnNr() == 1 && line > 1 ? line - 1 : line;
    }

    /** The tables of {@code [[name]]}. */
    List<TomlTable> tables(String name) {
        known.add(name);
        List<TomlTable> tables = new ArrayList<>();
        JsonNode array = node.get(name);
        if (array == null) {
            return tables;
        }
        int index = 0;
        for (JsonNode element : array.isArray() ? array : List.<JsonNode>of()) {
            if (element instanceof ObjectNode object) {
                tables.add(new TomlTable(source, object, prefix + name + "[" + index++ + "]."));
            }
        }
        if (index == 0) {
            problem(name, "'" + name + "' is a table of its own: write [[" + name + "]]");
        }
        return tables;
    }

    /** What {@code parser} makes of a value; {@code expected} says what it takes. */
    <T> Optional<Setting<T>> text(
            String name, String expected, Function<String, Optional<T>> parser) {
        return value(
                name,
                expected,
                node -> node.isString() ? parser.apply(node.stringValue()) : Optional.<T>empty());
    }

    Optional<Setting<Boolean>> flag(String name) {
        return value(
                name,
                "true or false",
                node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
    }

    Optional<Setting<Integer>> number(String name, int least, int most) {
        return value(
                name,
                "a number from " + least + " to " + most,
                node ->
                        node.canConvertToInt()
                                        && node.isIntegralNumber()
                                        && node.intValue() >= least
                                        && node.intValue() <= most
                                ? Optional.of(node.intValue())
                                : Optional.empty());
    }

    void problem(String name, String reason) {
        source.problems().add(new Problem(source.file(), line(name), reason));
    }

    /** To be called when everything known was asked for. */
    void refuseUnknown() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problem(name, "unknown setting '" + name + "'" + suggestion(name));
            }
        }
    }

    private <T> Optional<Setting<T>> value(
            String name, String expected, Function<JsonNode, Optional<T>> parser) {
        known.add(name);
        JsonNode written = node.get(name);
        if (written == null) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(written);
        if (value.isEmpty()) {
            problem(name, "'" + name + "' takes " + expected + ", not " + written);
        }
        return value.map(good -> new Setting<>(good, origin(name)));
    }

    private Origin origin(String name) {
        return source.policy()
                ? new Origin.PolicyFile(source.file(), line(name))
                : new Origin.LocalFile(source.file(), line(name));
    }

    private int line(String name) {
        return source.lines().line(prefix + name);
    }

    private String suggestion(String name) {
        for (String other : known) {
            if (distance(name, other) <= 2 || other.replace("-", "").equals(plain(name))) {
                return ": is it '" + other + "'?";
            }
        }
        return "";
    }

    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
