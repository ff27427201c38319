package dev.rejoin.it.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.it.compare.Comparison.Line;
import dev.rejoin.it.compare.Comparison.Result;
import dev.rejoin.it.compare.Judgement.Worth;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.VirtualScreen;
import dev.rejoin.it.range.Range;
import dev.rejoin.it.range.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What four tools make of every server of the range; the table is left in target/compare. */
@Tag("compare")
@RealPeers({"nmap", "sslscan", "xfreerdp", "xrdp", "freerdp-shadow-cli", "haproxy", "Xvfb"})
class ComparisonTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("rejoin.root"), "target", "compare");

    /** Most of the time they wait for a server. */
    private static final int AT_ONCE = 10;

    @Test
    void theDoctorNamesWhatOthersDoNot(@TempDir Path scratch) throws Exception {
        Files.createDirectories(FOLDER);
        Path words = Files.createTempDirectory(FOLDER, "words-");
        List<Line> lines = new ArrayList<>();
        Range.targets().forEach(target -> lines.add(new Line(target, new EnumMap<>(Tool.class))));
        try (Workshop workshop = Workshop.in(scratch);
                VirtualScreen screen = VirtualScreen.start(640, 480)) {
            Comparison comparison = new Comparison(workshop, words, screen.display());
            for (Tool tool : Tool.values()) {
                ask(tool, lines, comparison);
            }
        }
        Table table = new Table(lines);
        Files.writeString(FOLDER.resolve("table.md"), table.toString());
        Files.writeString(FOLDER.resolve("reasons.txt"), reasons(lines));
        assertEquals(List.of(), notRight(lines), "where the doctor is not right");
    }

    /** Each tool goes through the range by itself, so that no other one takes its time. */
    private static void ask(Tool tool, List<Line> lines, Comparison comparison) throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Result>> asked = new ArrayList<>();
            for (Line line : lines) {
                asked.add(askers.submit(() -> comparison.of(tool, line.target())));
            }
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).results().put(tool, asked.get(i).get());
            }
        }
    }

    private static List<String> notRight(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.results().get(Tool.DOCTOR).judgement().worth() != Worth.RIGHT)
                .map(line -> line.target() + ": " + line.results().get(Tool.DOCTOR).judgement())
                .toList();
    }

    /** For whoever checks the rules: what each judgement rests on. */
    private static String reasons(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            line.results()
                    .forEach((tool, result) ->
                            text.append(
                                    "%s | %s | %s | %s%n"
                                            .formatted(
                                                    line.target(),
                                                    tool.shown(),
                                                    result.judgement().worth(),
                                                    result.judgement().why())));
        }
        return text.toString();
    }
}
