package dev.rejoin.testkit.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.mcs.DomainPdu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorRunnerTest {
    private static final Map<String, VectorCheck> CHECKS =
            Map.of(
                    "mcs",
                    VectorCheck.structure(_ -> VectorCheck.pdu(DomainPdu::read)),
                    "broken",
                    _ -> {
                        throw new IllegalStateException("boom");
                    });

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir private Path directory;

    private boolean run(String notBuilt, String... lines) throws IOException {
        Files.writeString(directory.resolve("a.jsonl"), String.join("\n", lines));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new VectorRunner(CHECKS, NotBuilt.parse(notBuilt.lines().toList()), out)
                .run(VectorRunner.read(directory));
    }

    private static String line(String kind, String mode, String hex) {
        return """
        {"name":"n.%s","kind":"%s","mode":"%s","hex":"%s","expected":{"_":"Type"}}\
        """
                .formatted(mode, kind, mode, hex);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void vectorThatGivesItsBytesBackPasses() throws IOException {
        assertTrue(run("", line("mcs", "both", "38000603ef"), line("mcs", "reject", "48")));
        assertTrue(printed().endsWith("2 passed, 0 failed, 0 not built\n"), printed());
    }

    @Test
    void differenceIsShownAroundItsPlace() throws IOException {
        assertFalse(run("", line("mcs", "both", "39000603ef")));
        assertTrue(
                printed()
                        .contains(
                                "FAILED n.both (mcs both): encoding differs at 0: expected [39]000603ef,"
                                        + " got [38]000603ef (5 and 5 bytes)"),
                printed());
    }

    @Test
    void leftOverBytesAndMissingRefusalsFail() throws IOException {
        assertFalse(run("", line("mcs", "both", "2800"), line("mcs", "reject", "28")));
        assertTrue(printed().contains("0 passed, 2 failed"), printed());
        assertTrue(printed().contains("was read, and must be refused"), printed());
    }

    @Test
    void anyOtherExceptionFails() throws IOException {
        assertFalse(run("", line("broken", "robustness", "28")));
        assertTrue(printed().contains("boom"), printed());
    }

    @Test
    void kindThatNothingRunsMustBeListed() throws IOException {
        assertFalse(run("", line("rle", "decode", "28")));
        assertTrue(printed().contains("nothing runs this kind"), printed());
        printed.reset();
        assertTrue(run("rle: later", line("rle", "decode", "28")));
        assertTrue(printed().contains("0 passed, 0 failed, 1 not built"), printed());
    }

    @Test
    void listMayNameModeAndPart() throws IOException {
        assertTrue(run("mcs decode Type: later", line("mcs", "decode", "ff")));
        assertTrue(run("mcs * n.dec: later", line("mcs", "decode", "ff")));
        assertFalse(run("mcs both: later", line("mcs", "decode", "ff")));
    }

    @Test
    void listedLineWithoutVectorFails() throws IOException {
        assertFalse(run("rle: later", line("mcs", "both", "28")));
        assertTrue(printed().contains("no vector for this line of not-built.txt: rle: later"));
        assertThrows(IllegalArgumentException.class, () -> NotBuilt.parse(List.of("rle")));
    }

    @Test
    void committedListCanBeReadAndNamesNoKindTwice() throws IOException {
        List<String> lines =
                VectorRunner.committedList().stream()
                        .filter(line -> line.contains(": "))
                        .map(line -> line.substring(0, line.indexOf(": ")))
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        assertEquals(lines.stream().distinct().toList(), lines);
        NotBuilt.parse(VectorRunner.committedList());
    }
}
