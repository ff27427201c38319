package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.HostProcess.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rejoin doctor} as people call it. */
class DoctorTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("rejoin.root"), "rejoin");
    private static final long MOST_KILOBYTES = 200_000;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @Test
    void aRejoinHostIsHealthy(@TempDir Path folder) throws Exception {
        try (HostProcess host = HostProcess.start(folder.resolve("state"))) {
            Answer answer = host.command("doctor", "127.0.0.1:" + host.port(), "--json");
            JsonNode report = new JsonMapper().readTree(answer.out());

            assertAll(
                    () -> assertEquals(0, answer.exit(), answer.toString()),
                    () ->
                            assertEquals(
                                    "healthy",
                                    report.path("verdict").path("cause").asString(),
                                    answer.out()),
                    () ->
                            assertEquals(
                                    "HYBRID_EX",
                                    report.path("facts")
                                            .path("negotiation")
                                            .path(0)
                                            .path("selectedNames")
                                            .asString(),
                                    answer.out()),
                    () ->
                            assertEquals(
                                    64,
                                    report.path("facts")
                                            .path("certificate")
                                            .path("sha256")
                                            .asString()
                                            .length(),
                                    answer.out()));
        }
    }

    @Test
    void whereNobodyListensNothingCanBeReached(@TempDir Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Answer answer =
                HostProcess.command(folder.resolve("state"), "", "doctor", "127.0.0.1:" + port);

        assertAll(
                () -> assertEquals(4, answer.exit(), answer.toString()),
                () -> assertTrue(answer.out().contains("(refused, "), answer.toString()),
                () -> assertEquals("", answer.err()));
    }

    /** Sixteen servers at once that never stop talking. */
    @Test
    void itStaysSmallWhateverTheServersSend(@TempDir Path folder) throws Exception {
        try (Talkers talkers = new Talkers(16)) {
            List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "doctor"));
            command.addAll(talkers.targets());
            command.addAll(List.of("--state", folder.resolve("state").toString()));
            Path out = folder.resolve("out");
            Process doctor =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            long peak = 0;
            while (!doctor.waitFor(100, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKilobytes(doctor.pid()));
            }
            String text = Files.readString(out);

            assertEquals(1, doctor.exitValue(), text);
            assertTrue(peak > 0 && peak < MOST_KILOBYTES, peak + " kB");
        }
    }

    /** The kernel's high-water mark; 0 for a process that is gone. */
    private static long peakKilobytes(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Servers that say the beginning of an answer and then anything, for ever. */
    private static final class Talkers implements AutoCloseable {
        private static final byte[] HEAD =
                "\u0003\u0000\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        private final List<ServerSocket> sockets = new ArrayList<>();

        Talkers(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                Thread.ofVirtual().start(() -> accept(socket));
            }
        }

        List<String> targets() {
            return sockets.stream().map(socket -> "127.0.0.1:" + socket.getLocalPort()).toList();
        }

        private static void accept(ServerSocket socket) {
            try {
                while (true) {
                    Socket one = socket.accept();
                    Thread.ofVirtual().start(() -> talk(one));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private static void talk(Socket socket) {
            byte[] noise = new byte[1 << 16];
            try (socket) {
                socket.getOutputStream().write(HEAD);
                while (true) {
                    socket.getOutputStream().write(noise);
                }
            } catch (IOException gone) {
                // The doctor has heard enough.
            }
        }

        @Override
        public void close() throws IOException {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
