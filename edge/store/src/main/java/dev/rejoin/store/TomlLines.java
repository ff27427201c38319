package dev.rejoin.store;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which line a setting of a TOML text stands: the parser does not keep that. Settings are named
 * by path, as {@code drain} and {@code listener[1].bind}.
 */
final class TomlLines {
    private static final Pattern TABLE = Pattern.compile("\\s*(\\[{1,2})\\s*([^]\\s]+)\\s*].*");
    private static final Pattern KEY =
            Pattern.compile("\\s*[\"']?([A-Za-z0-9_-]+)[\"']?\\s*[.=].*");

    private final Map<String, Integer> lines = new HashMap<>();

    TomlLines(String text) {
        Map<String, Integer> arrays = new HashMap<>();
        String prefix = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher table = TABLE.matcher(line);
            Matcher key = KEY.matcher(line);
            if (table.matches()) {
                String name = table.group(2);
                String path = name;
                if (table.group(1).length() == 2) {
                    path = name + "[" + (arrays.merge(name, 1, Integer::sum) - 1) + "]";
                }
                lines.putIfAbsent(name, number);
                lines.putIfAbsent(path, number);
                prefix = path + ".";
            } else if (key.matches()) {
                lines.putIfAbsent(prefix + key.group(1), number);
            }
        }
    }

    /** 0 if it cannot be told. */
    int line(String path) {
        return lines.getOrDefault(path, 0);
    }
}
