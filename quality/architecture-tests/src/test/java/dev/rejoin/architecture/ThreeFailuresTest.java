package dev.rejoin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.architecture.ThreeFailures.Row;
import dev.rejoin.cause.explain.Explainer;
import dev.rejoin.cause.explain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/three-failures.md promises is there, and what is missing is marked. */
class ThreeFailuresTest {
    private static final Pattern PERCENTAGE = Pattern.compile("\\d\\s*(%|per ?cent)");

    private static final List<Row> ROWS = ThreeFailures.read().rows();

    @Test
    void everyRowHasFiveCellsWithWords() {
        assertFalse(ROWS.isEmpty(), "no table was read");
        assertEquals(
                List.of(),
                failing(row ->
                        row.cells().size() == 5 && row.cells().stream().noneMatch(String::isEmpty)
                                ? Stream.of()
                                : Stream.of(row.cells().size() + " cells")),
                "rows that are not whole");
    }

    @Test
    void everyRowHasACommand() {
        assertEquals(
                List.of(),
                failing(row -> row.commands().isEmpty() ? Stream.of("no command") : Stream.of()),
                "rows without a command");
    }

    @Test
    void everyCommandExists() {
        assertEquals(
                List.of(),
                failing(row -> row.commands().stream().filter(name -> !CommandWords.exist(name))),
                "commands that the program does not have; what is missing belongs behind 'later:'");
    }

    @Test
    void everyRowHasATestOrSaysWhatComesLater() {
        assertEquals(
                List.of(),
                failing(row ->
                        row.tests().isEmpty() && !row.marked() ? Stream.of("?") : Stream.of()),
                "rows with neither a test nor 'later:'");
    }

    @Test
    void everyTestExists() {
        assertEquals(
                List.of(),
                failing(row -> row.tests().stream().filter(test -> !Project.hasTest(test))),
                "tests that do not exist");
    }

    @Test
    void everyMarkNamesWhatIsMissing() {
        assertEquals(
                List.of(),
                failing(row ->
                        row.marked() && row.missing().isEmpty()
                                ? Stream.of("nothing named")
                                : row.missing().stream().filter(CommandWords::exist)),
                "marks of what is there by now, or of nothing: finish these rows");
    }

    @Test
    void explainAnswersEveryRow() {
        Explainer explainer = new Explainer(Reference.shipped());
        assertEquals(
                List.of(),
                failing(row ->
                        row.queries().isEmpty()
                                ? Stream.of("no 'rejoin explain'")
                                : row.queries().stream()
                                        .filter(query -> !explainer.explain(query).known())),
                "what explain does not know");
    }

    @Test
    void noAnswerRanksByPercentages() {
        assertTrue(PERCENTAGE.matcher("solves 90 % of all cases").find());
        Explainer explainer = new Explainer(Reference.shipped());
        assertEquals(
                List.of(),
                failing(row ->
                        row.queries().stream()
                                .filter(query ->
                                        PERCENTAGE
                                                .matcher(explainer.explain(query).toString())
                                                .find())),
                "answers with percentages that nobody has counted");
    }

    private static List<String> failing(Function<Row, Stream<String>> problems) {
        List<String> failing = new ArrayList<>();
        for (Row row : ROWS) {
            problems.apply(row).forEach(problem -> failing.add(row + ": " + problem));
        }
        return failing;
    }
}
