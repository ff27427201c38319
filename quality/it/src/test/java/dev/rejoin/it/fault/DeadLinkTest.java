package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.VirtualScreen;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A cable is cut: packets vanish both ways, and nobody says so. */
@RealPeers({"ip", "iptables", "xfreerdp", "Xvfb", "xdotool"})
class DeadLinkTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration DEFAULT = Duration.ofSeconds(10);
    private static final Duration PHASE = Duration.ofSeconds(5);
    private static final String USER = "anna";
    private static final String NEIGHBOUR = "berta";
    private static final String PASSWORD = "Correct-Horse-7";

    @TempDir private Path folder;
    private Duration limit = Duration.ZERO;
    private NetworkNamespace net;
    private HostProcess host;
    private HostView view;
    private VirtualScreen screen;
    private Shell shell;

    /** A host whose links are dead after so long without a sign of life. */
    private void start(Duration keepAlive) throws Exception {
        limit = keepAlive;
        Path state = folder.resolve("state");
        HostProcess.addUser(state, USER, PASSWORD, "--unix-user", "games");
        HostProcess.addUser(state, NEIGHBOUR, PASSWORD, "--unix-user", "lp");
        net = NetworkNamespace.make();
        Path config = folder.resolve("rejoin.toml");
        Files.writeString(
                config,
                """
                keep-alive = "%ds"

                [[listener]]
                bind = "%s:0"
                network-level-authentication = false
                """
                        .formatted(keepAlive.toSeconds(), net.hostAddress()));
        host = HostProcess.configured(state, config);
        view = new HostView(state);
        screen = VirtualScreen.start(1024, 768);
        shell = Shell.make();
    }

    @AfterEach
    void end() throws Exception {
        try (var _ = net;
                var _ = screen;
                var _ = host) {
            if (shell != null) {
                shell.remove();
            }
        }
    }

    private RealClient xfreerdp() throws Exception {
        RealClient client =
                client(
                        "xfreerdp",
                        "/v:" + net.hostAddress() + ":" + host.port(),
                        "/u:" + USER,
                        "/p:" + PASSWORD,
                        "/cert:ignore",
                        "/log-level:INFO",
                        "/size:800x600",
                        "/window-position:0x0",
                        "-decorations",
                        "+auto-reconnect",
                        "/auto-reconnect-max-retries:40");
        client.awaitActive(LIMIT);
        screen.point(400, 300);
        return client;
    }

    private RealClient rdesktop() throws Exception {
        RealClient client =
                client(
                        "bash",
                        "-c",
                        "exec rdesktop -u %s -p %s -g 800x600 %s:%d <<< yes"
                                .formatted(USER, PASSWORD, net.hostAddress(), host.port()));
        view.await(USER, "Active", LIMIT);
        screen.point(400, 300);
        return client;
    }

    private RealClient client(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("stdbuf", "-oL"));
        command.addAll(List.of(words));
        return RealClient.start(
                screen, folder.resolve("home"), net.command(command.toArray(String[]::new)));
    }

    private void type(String line) throws Exception {
        screen.type(line);
        screen.key("Return");
    }

    private long shellOf(TestClient client) throws Exception {
        return shell.pid(line -> client.type(line + "\n"));
    }

    private TestClient connect(String user) throws IOException {
        return TestClient.connect(
                net.hostAddress(), host.port(), ConnectSettings.of(user, Secret.of(PASSWORD)));
    }

    /** From the cut to the moment that the host says it. */
    private Duration awaitDisconnected(long since, String what) throws Exception {
        SessionRow row = view.await(USER, "Disc", LIMIT);
        Duration after = Duration.ofNanos(System.nanoTime() - since);
        System.out.printf(
                "measured: %s: Disc after %.1f s of %d%n",
                what, after.toMillis() / 1000.0, limit.toSeconds());
        JsonNode queried = HostView.queried(host, USER);
        assertAll(
                () -> assertEquals("dead-link", row.cause()),
                () -> assertEquals("Disc", queried.path("state").asString()),
                () -> assertEquals("dead-link", queried.path("cause").asString()),
                () -> assertTrue(after.compareTo(limit) <= 0, what + ": " + after));
        return after;
    }

    @Test
    void isKnownWithinTheTimeThatIsSet() throws Exception {
        start(Duration.ofSeconds(4));
        try (RealClient _ = xfreerdp()) {
            long before = shell.pid(this::type);
            net.cut();
            awaitDisconnected(System.nanoTime(), "idle, xfreerdp");
            try (TestClient second = connect(USER)) {
                assertEquals(before, shellOf(second));
            }
        }
    }

    @Test
    @Tag("fault")
    void isKnownWhileNothingIsSentAndTheClientComesBackToTheSameShell() throws Exception {
        start(DEFAULT);
        try (RealClient _ = xfreerdp()) {
            long before = shell.pid(this::type);
            int session = view.sessionOf(USER).orElseThrow().id();

            net.cut();
            awaitDisconnected(System.nanoTime(), "idle, xfreerdp");
            long healed = System.nanoTime();
            net.heal();

            SessionRow back = view.await(USER, "Active", LIMIT);
            System.out.printf(
                    "measured: xfreerdp is back %.1f s after the link%n",
                    (System.nanoTime() - healed) / 1e9);
            assertEquals(session, back.id());
            assertEquals(before, shell.pid(this::type), "process id of the shell");
        }
    }

    /** Three times, and the one in the middle counts: other programs use the machine, too. */
    @Test
    @Tag("fault")
    @RealPeers("perl")
    void costsTheProgramThatFloodsTheScreenNothing() throws Exception {
        start(DEFAULT);
        Flood other = Flood.in(shell.folder(), "other");
        try (TestClient client = connect(NEIGHBOUR)) {
            shellOf(client);
            client.type(other.command() + "\n");
            other.awaitRunning(LIMIT);
        }
        Flood flood = Flood.in(shell.folder(), "mine");
        List<Double> dead = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        try (RealClient _ = xfreerdp()) {
            long before = shell.pid(this::type);
            type(flood.command());
            flood.awaitRunning(LIMIT);
            for (int i = 0; i < 3; i++) {
                double attached = flood.share(other, PHASE);
                net.cut();
                long cut = System.nanoTime();
                double whileDead = flood.share(other, PHASE);
                awaitDisconnected(cut, "flooded, xfreerdp");
                double nobody = flood.share(other, PHASE);
                net.heal();
                view.await(USER, "Active", LIMIT);
                double again = flood.share(other, PHASE);
                dead.add(whileDead / attached);
                after.add(nobody / attached);
                System.out.printf(
                        "measured: flood: %.2f of one that nobody looks at; of that while the link"
                                + " is dead %.2f, right after %.2f, attached again %.2f%n",
                        attached, whileDead / attached, nobody / attached, again / attached);
            }
            System.out.println("measured: flood: longest pause " + flood.longestPause());
            screen.key("ctrl+c");
            assertEquals(before, shell.pid(this::type), "process id of the shell");
        }
        assertAll(
                () -> assertTrue(middle(dead) >= 0.95, "while the link is dead: " + dead),
                () -> assertTrue(middle(after) >= 0.95, "right after: " + after));
    }

    private static double middle(List<Double> three) {
        return three.stream().sorted().toList().get(three.size() / 2);
    }

    @Test
    void isTakenOverByTheNextClientAtOnce() throws Exception {
        start(DEFAULT);
        try (RealClient _ = xfreerdp()) {
            long before = shell.pid(this::type);
            // Loads what a client of this test needs: the host's time is what counts.
            connect(NEIGHBOUR).close();
            net.cut();
            try (TestClient second = connect(USER)) {
                System.out.printf(
                        "measured: a dead link taken over: active after %d ms%n",
                        second.timeToActive().toMillis());
                assertEquals(before, shellOf(second));
                assertTrue(second.timeToActive().toMillis() < 1000, "" + second.timeToActive());
            }
        }
    }

    @Test
    @Tag("fault")
    @RealPeers("rdesktop")
    void isKnownThroughTheSystemWhereTheClientAnswersNoProbes() throws Exception {
        start(DEFAULT);
        try (RealClient _ = rdesktop()) {
            long before = shell.pid(this::type);

            net.cut();
            awaitDisconnected(System.nanoTime(), "idle, rdesktop");
            net.heal();

            try (TestClient second = connect(USER)) {
                assertEquals(before, shellOf(second));
            }
        }
    }

    @Test
    @Tag("fault")
    @RealPeers("rdesktop")
    void isKnownThroughTheSystemWhileTheScreenIsFlooded() throws Exception {
        start(DEFAULT);
        Flood flood = Flood.in(shell.folder(), "mine");
        try (RealClient _ = rdesktop()) {
            shell.pid(this::type);
            type(flood.command());
            flood.awaitRunning(LIMIT);

            net.cut();
            awaitDisconnected(System.nanoTime(), "flooded, rdesktop");
        }
    }
}
