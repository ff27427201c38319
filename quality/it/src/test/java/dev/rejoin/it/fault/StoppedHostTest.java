package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is asked to stop, and one that must not start. */
@RealPeers("setpriv")
class StoppedHostTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String USER = "anna";
    private static final String PASSWORD = "Correct-Horse-7";

    @TempDir private Path folder;
    private Path state;
    private HostProcess host;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        state = folder.resolve("state");
        HostProcess.addUser(state, USER, PASSWORD, "--unix-user", "games");
        host = HostProcess.start(state);
        shell = Shell.make();
    }

    @AfterEach
    void end() throws Exception {
        try (var _ = host) {
            shell.remove();
        }
    }

    private TestClient connect() throws IOException {
        return TestClient.connect(
                "127.0.0.1", host.port(), ConnectSettings.of(USER, Secret.of(PASSWORD)));
    }

    @Test
    void letsItsClientsComeBackByThemselvesAndLeavesTheSessions() throws Exception {
        long before;
        try (TestClient client = connect()) {
            before = shell.pid(line -> client.type(line + "\n"));
            long begun = System.nanoTime();
            int exit = host.stop();
            System.out.printf(
                    "measured: SIGTERM: the host ended after %d ms with exit code %d%n",
                    (System.nanoTime() - begun) / 1_000_000, exit);
            assertTrue(client.awaitEnd(LIMIT));
            String end = client.end().orElseThrow();
            assertFalse(
                    end.startsWith("the server says"), "a client that is told stays away: " + end);
        }
        host = host.startAgain();
        try (TestClient client = connect()) {
            assertEquals(before, shell.pid(line -> client.type(line + "\n")));
        }
    }

    @Test
    void refusesASecondHostOnItsStateAndNamesItself() throws Exception {
        HostProcess.Answer second =
                HostProcess.command(state, "", "host", "--listen", "127.0.0.1:0");
        assertAll(
                () -> assertEquals(1, second.exit(), second.err()),
                () -> assertTrue(second.err().contains("" + host.pid()), second.err()));
    }

    @Test
    void namesWhoHasThePort() throws Exception {
        HostProcess.Answer second =
                HostProcess.command(
                        folder.resolve("other"),
                        "",
                        "host",
                        "--listen",
                        "127.0.0.1:" + host.port());
        assertAll(
                () -> assertEquals(1, second.exit(), second.err()),
                () -> assertTrue(second.err().contains("" + host.port()), second.err()),
                () -> assertTrue(second.err().contains("" + host.pid()), second.err()));
    }
}
