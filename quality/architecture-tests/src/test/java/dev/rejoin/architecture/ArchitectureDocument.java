package dev.rejoin.architecture;

import dev.rejoin.architecture.Project.Module;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What ARCHITECTURE.md says about each module, in its order. */
record ArchitectureDocument(Map<String, Entry> modules) {
    private static final String HEADING = "### ";
    private static final String DEPENDS = "- May depend on: ";
    private static final String LIBRARIES = "- Libraries: ";

    /** The two lists under one module's heading. */
    record Entry(Set<String> dependsOn, Set<String> libraries) {}

    static ArchitectureDocument read() {
        Map<String, Entry> modules = new LinkedHashMap<>();
        String module = "";
        for (String line : Project.lines(Project.ROOT.resolve("ARCHITECTURE.md"))) {
            if (line.startsWith(HEADING)) {
                module = line.substring(HEADING.length()).strip();
                modules.put(module, new Entry(new TreeSet<>(), new TreeSet<>()));
            } else if (line.startsWith(DEPENDS)) {
                modules.get(module).dependsOn().addAll(words(line.substring(DEPENDS.length())));
            } else if (line.startsWith(LIBRARIES)) {
                modules.get(module).libraries().addAll(words(line.substring(LIBRARIES.length())));
            }
        }
        return new ArchitectureDocument(modules);
    }

    Entry of(Module module) {
        Entry entry = modules.get(module.path());
        if (entry == null) {
            throw new AssertionError("ARCHITECTURE.md has no heading '### " + module.path() + "'");
        }
        return entry;
    }

    /** {@code wire, cause.} or {@code nothing.} */
    private static Set<String> words(String list) {
        return Arrays.stream(list.replaceAll("\\.\\s*$", "").split(","))
                .map(String::strip)
                .filter(word -> !word.equals("nothing"))
                .collect(Collectors.toSet());
    }
}
