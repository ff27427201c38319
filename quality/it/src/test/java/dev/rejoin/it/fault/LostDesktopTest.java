package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Waiting;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.Picture;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A desktop, its minder or its program is lost: everybody learns of it, and why. */
@RealPeers("setpriv")
class LostDesktopTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String USER = "anna";
    private static final String PASSWORD = "Correct-Horse-7";

    @TempDir private Path folder;
    private HostProcess host;
    private HostView view;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        Path state = folder.resolve("state");
        HostProcess.addUser(state, USER, PASSWORD, "--unix-user", "games");
        host = HostProcess.start(state);
        view = new HostView(state);
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

    private long shellOf(TestClient client) throws Exception {
        return shell.pid(line -> client.type(line + "\n"));
    }

    private int session() throws IOException {
        return view.sessionOf(USER).orElseThrow().id();
    }

    @Test
    void aKilledDesktopEndsItsSessionWithTheSignal() throws Exception {
        int session;
        try (TestClient client = connect()) {
            shellOf(client);
            session = session();
            assertTrue(Processes.desktop(view.minder(session)).destroyForcibly());

            JsonNode why = view.awaitTombstone(session, LIMIT).path("why");
            assertAll(
                    () -> assertEquals("desktop-exited", why.path("id").asString()),
                    () -> assertTrue(why.toString().contains("signal 9"), why.toString()));
            readPage(client, session);
            assertTrue(client.awaitEnd(LIMIT), "the page was the last");
            assertTrue(client.errorInfo().isPresent(), "a number goes with it");
        }
        try (TestClient client = connect()) {
            shellOf(client);
            assertNotEquals(session, session());
        }
    }

    @Test
    void aKilledMinderChangesNothingForItsUser() throws Exception {
        try (TestClient client = connect()) {
            long before = shellOf(client);
            int session = session();
            long minder = view.minder(session);
            ProcessHandle desktop = Processes.desktop(minder);
            assertTrue(Processes.of(minder).destroyForcibly());
            assertEquals(before, shellOf(client), "without its minder");

            host.kill();
            host = host.startAgain();
            try (TestClient again = connect()) {
                assertEquals(before, shellOf(again), "after a restart of the host");
                assertEquals(session, session());

                assertTrue(desktop.destroyForcibly());
                JsonNode why = view.awaitTombstone(session, LIMIT).path("why");
                assertEquals("desktop-vanished", why.path("id").asString());
                again.cut();
            }
            nextLogonIsToldOf(session);
        }
    }

    @Test
    void aProgramThatCannotStartIsNamedAndTheNextLogonIsTold() throws Exception {
        try (TestClient client = connect()) {
            shellOf(client);
            host.command("logoff", Integer.toString(session()));
            assertTrue(client.awaitEnd(LIMIT), "the client is told");
        }
        Waiting.until(LIMIT, () -> "no session is left", () -> view.sessions().isEmpty());
        int failed;
        host.kill();
        host = host.startAgain();
        try (Unreadable _ = new Unreadable(view.places().programs());
                TestClient client = connect()) {
            failed = view.sessionOf(USER).map(row -> row.id()).orElse(2);
            JsonNode why = view.awaitTombstone(failed, LIMIT).path("why");
            System.out.println("measured: a program that cannot start: " + why);
            assertEquals("desktop-cannot-start", why.path("id").asString());
            assertTrue(client.picture().await(LostDesktopTest::isPage, LIMIT), "a page");
            client.cut();
        }
        nextLogonIsToldOf(failed);
    }

    /** Something is written on it. */
    private static boolean isPage(Picture picture) {
        return Arrays.stream(picture.region(picture.whole())).distinct().count() > 1;
    }

    /** Programs that their users may not read, until closed. */
    private record Unreadable(Path folder) implements AutoCloseable {
        Unreadable {
            permit(folder, "rwx------");
        }

        @Override
        public void close() {
            permit(folder, "rwxr-xr-x");
        }

        private static void permit(Path folder, String permissions) {
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** It is a new session, and a page is in front of it until a key is pressed. */
    private void nextLogonIsToldOf(int ended) throws Exception {
        assertEquals(false, view.tombstone(ended).path("told").asBoolean(), "not told yet");
        try (TestClient client = connect()) {
            readPage(client, ended);
            assertNotEquals(ended, session());
            shellOf(client);
        }
    }

    private void readPage(TestClient client, int ended) throws Exception {
        Waiting.until(
                LIMIT,
                () -> "the page about session " + ended + " is read",
                () -> {
                    if (client.end().isEmpty()) {
                        client.type("\n");
                    }
                    return view.tombstone(ended).path("told").asBoolean();
                });
    }
}
