package dev.rejoin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents say what is so. */
class DocumentsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)");
    private static final int LONGEST_ARCHITECTURE = 250;

    @Test
    void testsThatDocumentsNameExist() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            TEST.matcher(String.join("\n", Project.lines(document)))
                    .results()
                    .filter(named -> !Project.hasTest(named.group().replace("`", "")))
                    .forEach(named -> missing.add(Project.shown(document) + ": " + named.group()));
        }
        assertEquals(List.of(), missing, "documents name tests that do not exist");
    }

    @Test
    void everyModuleNamesATestOfItsInvariant() {
        List<String> without = new ArrayList<>();
        String module = "";
        boolean named = true;
        for (String line : Project.lines(Project.ROOT.resolve("ARCHITECTURE.md"))) {
            if (line.startsWith("#")) {
                if (!named) {
                    without.add(module);
                }
                module = line;
                named = !line.startsWith("### ");
            }
            named |= line.contains("**Invariant:**") && TEST.matcher(line).find();
        }
        assertEquals(
                List.of(), without, "modules without an '**Invariant:** ... (`SomeTest`)' line");
    }

    @Test
    void linksInDocumentsLeadSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(String.join("\n", Project.lines(document)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(Project.shown(document) + ": " + target));
        }
        assertEquals(List.of(), broken, "broken links");
    }

    @Test
    void everyConclusionOfTheDoctorHasALine() {
        String page = String.join("\n", Project.lines(Project.ROOT.resolve("docs/doctor.md")));
        List<String> missing =
                Stream.of(CauseId.values())
                        .filter(CauseId::isConclusion)
                        .map(id -> "`" + id.word() + "`")
                        .filter(word -> !page.contains(word))
                        .toList();
        assertEquals(List.of(), missing, "causes that docs/doctor.md does not list");
    }

    @Test
    void architectureMdIsShort() {
        int lines = Project.lines(Project.ROOT.resolve("ARCHITECTURE.md")).size();
        assertTrue(
                lines <= LONGEST_ARCHITECTURE,
                "ARCHITECTURE.md has " + lines + " lines, more than " + LONGEST_ARCHITECTURE);
    }

    private static Set<Path> documents() {
        return Project.files(Project.ROOT).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .collect(Collectors.toSet());
    }
}
