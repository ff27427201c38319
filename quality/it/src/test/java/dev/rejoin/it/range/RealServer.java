package dev.rejoin.it.range;

import dev.rejoin.it.fixture.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server as it is installed here, started without a service manager. */
final class RealServer implements Stand {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path SOCKETS = Path.of("/proc/net/tcp");

    private final Process process;
    private final int port;

    private RealServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a program and waits until it listens; what it prints goes to a file. */
    static RealServer start(
            Path folder, int port, Map<String, String> environment, List<String> command)
            throws Exception {
        Path printed = folder.resolve("printed");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        RealServer server = new RealServer(builder.start(), port);
        try {
            Waiting.until(
                    LIMIT,
                    () ->
                            "%s listens on %d; it printed:%n%s"
                                    .formatted(command, port, read(printed)),
                    () -> listens(port) || !server.process.isAlive());
            if (!server.process.isAlive()) {
                throw new IOException(
                        "%s ended with %d; it printed:%n%s"
                                .formatted(command, server.process.exitValue(), read(printed)));
            }
            return server;
        } catch (Exception | AssertionError failed) {
            server.close();
            throw failed;
        }
    }

    /** A port that nobody has at this moment. */
    static int freePort() throws IOException {
        try (ServerSocket asked = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return asked.getLocalPort();
        }
    }

    /** Looked up, not tried: a connection would be the first that the server sees. */
    private static boolean listens(int port) throws IOException {
        String listening = String.format(Locale.ROOT, ":%04X 00000000:0000 0A ", port);
        return Files.readString(SOCKETS).contains(listening);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        // xrdp serves each connection in a child, which outlives it.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
