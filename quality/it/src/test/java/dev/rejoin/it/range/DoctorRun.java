package dev.rejoin.it.range;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The doctor as people run it: {@code ./rejoin doctor --json}.
 *
 * @param reports by target, as in {@code 127.0.0.1:3389}
 * @param peakMebibytes the most memory that the process ever held
 */
record DoctorRun(Map<String, JsonNode> reports, long peakMebibytes, String errors) {
    private static final Path ROOT = Path.of(System.getProperty("rejoin.root"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LIMIT_SECONDS = 240;

    /** Examines these servers in one run; keys of servers are remembered in the state. */
    static DoctorRun of(Path state, List<Stand> stands, String... options)
            throws IOException, InterruptedException {
        return of(state, "", stands, options);
    }

    /** The same with this on its standard input. */
    static DoctorRun of(Path state, String input, List<Stand> stands, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("rejoin").toString()));
        command.addAll(List.of("doctor", "--json", "--state", state.toString()));
        command.addAll(List.of(options));
        stands.forEach(stand -> command.add(name(stand)));
        Path out = Files.createTempFile("doctor", ".out");
        Path err = Files.createTempFile("doctor", ".err");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            long peak = watch(process);
            return new DoctorRun(read(Files.readAllLines(out)), peak / 1024, Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** What it said about this server. */
    JsonNode report(Stand stand) {
        JsonNode report = reports.get(name(stand));
        if (report == null) {
            throw new AssertionError(
                    "no report about %s; reports: %s, errors:%n%s"
                            .formatted(name(stand), reports.keySet(), errors));
        }
        return report;
    }

    /** The primary cause. */
    static String cause(JsonNode report) {
        return report.path("verdict").path("cause").asString("");
    }

    static double seconds(JsonNode report) {
        return report.path("seconds").asDouble(Double.MAX_VALUE);
    }

    private static String name(Stand stand) {
        return stand.host() + ":" + stand.port();
    }

    private static Map<String, JsonNode> read(List<String> lines) {
        Map<String, JsonNode> reports = new HashMap<>();
        for (String line : lines) {
            JsonNode report = JSON.readTree(line);
            reports.put(report.path("target").asString(""), report);
        }
        return reports;
    }

    /** Until it ends. Its peak is kept by the kernel, so the last look before the end tells it. */
    private static long watch(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
            if (System.nanoTime() - end > 0) {
                process.destroyForcibly();
                throw new AssertionError(
                        "the doctor takes more than " + LIMIT_SECONDS + " s for all targets");
            }
        }
        return peak;
    }

    private static long peak(Path status) throws IOException {
        try {
            Matcher found = PEAK.matcher(Files.readString(status));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
