package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Waiting;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many connections: one after the other, and at once. */
@RealPeers("setpriv")
class LoadTest {
    private static final String PASSWORD = "Correct-Horse-7";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Unix users that every Debian has: each account wants one of its own. */
    private static final List<String> USERS =
            List.of(
                    "games",
                    "lp",
                    "mail",
                    "news",
                    "uucp",
                    "backup",
                    "list",
                    "irc",
                    "daemon",
                    "bin",
                    "sys",
                    "man",
                    "proxy",
                    "www-data",
                    "apt",
                    "nobody");

    @TempDir private Path folder;
    private HostProcess host;

    private void start(int users) throws Exception {
        Path state = folder.resolve("state");
        for (String user : USERS.subList(0, users)) {
            HostProcess.addUser(state, user, PASSWORD, "--unix-user", unixUser(user));
        }
        host = HostProcess.start(state);
        for (String user : USERS.subList(0, users)) {
            connect(user).close();
        }
        // Starting desktops would take the cores from what is measured.
        Waiting.until(
                LIMIT, () -> "every session's desktop runs", () -> desktopsStarted(state) == users);
    }

    private static long desktopsStarted(Path state) throws Exception {
        return HostProcess.command(state, "", "events")
                .out()
                .lines()
                .filter(line -> line.contains("The desktop of "))
                .count();
    }

    private static String unixUser(String user) {
        return user.equals("apt") ? "_apt" : user;
    }

    @AfterEach
    void end() throws Exception {
        if (host != null) {
            host.close();
        }
    }

    private TestClient connect(String user) throws IOException {
        return TestClient.connect(
                "127.0.0.1", host.port(), ConnectSettings.of(user, Secret.of(PASSWORD)));
    }

    @Test
    void comingAndGoingLeavesNothingBehind() throws Exception {
        comeAndGo(60, 60);
    }

    @Test
    @Tag("fault")
    void aThousandTimesComingAndGoingLeavesNothingBehind() throws Exception {
        comeAndGo(200, 1000);
    }

    private void comeAndGo(int before, int times) throws Exception {
        start(1);
        Vitals vitals = new Vitals(host.pid());
        cycles(before);
        Vitals.Reading first = vitals.read();
        cycles(times);
        Vitals.Reading last = vitals.read();
        System.out.printf(
                "measured: %d connections one after the other: before %s; after %s%n",
                times, first, last);
        assertAll(
                () -> assertTrue(last.threads() <= first.threads(), "threads"),
                () -> assertTrue(last.files() <= first.files(), "open files"),
                // A connection's buffers alone are hundreds of kilobytes.
                () -> assertTrue(last.heap() <= first.heap() + 1000 + times * 2L, "heap"));
    }

    /** A third each: goodbye, cut, reset. */
    private void cycles(int times) throws Exception {
        HostView view = new HostView(folder.resolve("state"));
        for (int i = 0; i < times; i++) {
            TestClient client = connect(USERS.getFirst());
            switch (i % 3) {
                case 0 -> client.close();
                case 1 -> client.cut();
                default -> client.reset();
            }
        }
        view.await(USERS.getFirst(), "Disc", LIMIT);
        Waiting.until(
                LIMIT,
                () -> "no connection is left",
                () ->
                        new Vitals(host.pid())
                                .threads().keySet().stream()
                                        .noneMatch(name -> name.startsWith("connection")));
    }

    @Test
    void handshakesAtOnceAreQuick() throws Exception {
        handshakes(4, 40, Duration.ofSeconds(2));
    }

    @Test
    @Tag("fault")
    void sixteenHandshakesAtOnceAreQuick() throws Exception {
        handshakes(16, 200, Duration.ofSeconds(1));
    }

    private void handshakes(int atOnce, int times, Duration longest) throws Exception {
        start(atOnce);
        Duration before = cpu();
        List<Future<List<Long>>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String user : USERS.subList(0, atOnce)) {
                running.add(
                        threads.submit(() -> {
                            List<Long> millis = new ArrayList<>();
                            for (int i = 0; i * atOnce < times; i++) {
                                try (TestClient client = connect(user)) {
                                    millis.add(client.timeToActive().toMillis());
                                }
                            }
                            return millis;
                        }));
            }
        }
        List<Long> millis = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            millis.addAll(one.get());
        }
        long each = cpu().minus(before).toMillis() / millis.size();
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "measured: %d handshakes, %d at once: %d ms in the middle, the slowest %d ms;"
                        + " both ends together %d ms of processor time each%n",
                sorted.size(), atOnce, sorted.get(sorted.size() / 2), sorted.getLast(), each);
        assertTrue(sorted.getLast() < longest.toMillis(), "the slowest: " + sorted.getLast());
    }

    /** Of the host and of the clients in this program: it says the same on a busy machine. */
    private Duration cpu() {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        return own.plus(Processes.of(host.pid()).info().totalCpuDuration().orElseThrow());
    }
}
