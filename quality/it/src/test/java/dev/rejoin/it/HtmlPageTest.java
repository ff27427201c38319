package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.range.Range;
import dev.rejoin.it.range.RangeTarget;
import dev.rejoin.it.range.Stand;
import dev.rejoin.it.range.Workshop;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor's page in a browser. */
@RealPeers("chromium")
class HtmlPageTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1400;

    /** Less than this is a page with hardly a word on it. */
    private static final double LEAST_INK = 0.005;

    @TempDir Path folder;

    @Test
    void chromiumShowsTheVerdictOfARealExamination() throws Exception {
        Path page = folder.resolve("report.html");
        JsonNode verdict = examined("SSH", page).get("verdict");

        String shown = text(chromium("--dump-dom", page.toUri().toString()));
        assertTrue(
                shown.contains(verdict.get("words").asString()),
                () -> verdict + " is not in:\n" + shown);
        assertTrue(shown.contains(verdict.get("cause").asString()), shown);

        Path picture = folder.resolve("report.png");
        chromium(
                "--screenshot=" + picture,
                "--window-size=" + WIDTH + "," + HEIGHT,
                page.toUri().toString());
        BufferedImage seen = ImageIO.read(picture.toFile());
        assertEquals(WIDTH, seen.getWidth());
        assertTrue(ink(seen) > LEAST_INK, () -> "only " + ink(seen) + " of the page is not blank");
    }

    @Test
    void thePageAsksNobodyForAnything() throws Exception {
        Path page = folder.resolve("report.html");
        examined("HTTP", page);
        String source = Files.readString(page);
        for (String outside :
                List.of("src=\"http", "href=\"http", "@import", "url(http", "//cdn")) {
            assertFalse(source.contains(outside), outside);
        }
    }

    private JsonNode examined(String name, Path page) throws Exception {
        RangeTarget target =
                Range.targets().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        try (Workshop workshop = Workshop.in(folder);
                Stand stand = target.open(workshop)) {
            HostProcess.Answer answer =
                    HostProcess.command(
                            folder.resolve("state"),
                            "",
                            "doctor",
                            stand.host() + ":" + stand.port(),
                            "--json",
                            "--html",
                            page.toString());
            assertEquals(1, answer.exit(), answer.toString());
            return JsonMapper.shared().readTree(answer.out());
        }
    }

    /** What a reader sees of a document: no tags, plain characters, single blanks. */
    private static String text(String document) {
        return document.replaceAll("(?s)<style.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** Which part of a picture has another colour than its first pixel. */
    private static double ink(BufferedImage seen) {
        int paper = seen.getRGB(0, 0);
        long other = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                other += seen.getRGB(x, y) == paper ? 0 : 1;
            }
        }
        return (double) other / seen.getWidth() / seen.getHeight();
    }

    /** Runs without a screen and without the sandbox, which root has none of. */
    private String chromium(String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "chromium",
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--hide-scrollbars",
                                "--user-data-dir=" + folder.resolve("profile")));
        Collections.addAll(command, options);
        Path out = Files.createTempFile(folder, "chromium", ".out");
        Path err = Files.createTempFile(folder, "chromium", ".err");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("chromium did not end:\n" + Files.readString(err));
        }
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
