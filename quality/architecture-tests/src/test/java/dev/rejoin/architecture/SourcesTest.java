package dev.rejoin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files stay small and finished. */
class SourcesTest {
    private static final int LARGEST_MEDIAN = 120;
    private static final int LARGEST = 600;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    @Test
    void theMedianFileHasAtMost120Lines() {
        List<Integer> sizes =
                Project.mainSources().stream()
                        .filter(file -> !file.endsWith("module-info.java"))
                        .map(file -> Project.lines(file).size())
                        .sorted()
                        .toList();
        int median = sizes.get(sizes.size() / 2);
        assertTrue(median <= LARGEST_MEDIAN, "the median main file has " + median + " lines");
    }

    @Test
    void noFileHasMoreThan600Lines() {
        List<String> large =
                Project.mainSources().stream()
                        .filter(file -> Project.lines(file).size() > LARGEST)
                        .map(file -> Project.shown(file) + ": " + Project.lines(file).size())
                        .toList();
        assertEquals(List.of(), large, "main files over " + LARGEST + " lines");
    }

    @Test
    void everySuppressionHasAReason() {
        List<String> bare = new ArrayList<>();
        for (Path file : Project.mainSources()) {
            List<String> lines = Project.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                boolean explained =
                        lines.get(i).contains("//")
                                || i > 0 && lines.get(i - 1).strip().startsWith("//");
                if (lines.get(i).contains("@SuppressWarnings") && !explained) {
                    bare.add(Project.shown(file) + ":" + (i + 1));
                }
            }
        }
        assertEquals(List.of(), bare, "@SuppressWarnings without a comment beside it or above it");
    }

    @Test
    void nothingIsLeftForLater() {
        List<String> left = new ArrayList<>();
        for (Path file : Project.mainSources()) {
            List<String> lines = Project.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (UNFINISHED.matcher(lines.get(i)).find()) {
                    left.add(Project.shown(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertEquals(List.of(), left, "unfinished work in main sources");
    }
}
