package dev.rejoin.host.admin;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import dev.rejoin.store.HostState;
import dev.rejoin.store.JournalFilter;
import dev.rejoin.store.JournalReader;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Caller ROOT = new Caller("root", true);
    private static final UserName ALICE = UserName.of("alice");
    private static final SessionId ONE = new SessionId(1);

    private StateDirectory directory;

    @BeforeEach
    void leaveAStateBehind(@TempDir Path root) throws IOException {
        Places places =
                new Places(root.resolve("state"), root.resolve("run"), root.resolve("config"));
        directory = StateDirectory.open(places, new SecureRandom());
        Client client =
                new Client(
                        "LAPTOP",
                        "10.0.0.5",
                        2600,
                        new Geometry(1024, 768),
                        32,
                        0x409,
                        "rdp-tcp",
                        new AttemptId("R7KX-2F"));
        DesktopProcess ofAnotherBoot =
                new DesktopProcess("00000000-0000", 1, 1, "rfb.sock", "terminal", "alice");
        try (HostState state = directory.hold(NOW)) {
            state.save(
                    Session.begin(state.nextSession(), ALICE, client, NOW)
                            .started(ofAnotherBoot)
                            .attached(client, NOW));
        }
    }

    @Test
    void showsSessionsAsTheyAreWithoutAHost() throws IOException {
        SessionRow row = files().sessions().getFirst();

        assertAll(
                () -> assertEquals(1, row.id()),
                () -> assertEquals("Down", row.state()),
                () -> assertEquals("", row.client()),
                () -> assertEquals("desktop-exited", row.cause()),
                () -> assertEquals("alice", row.unixUser()));
    }

    @Test
    void logoffLeavesATombstoneAndALineInTheJournal() throws IOException {
        Outcome outcome = files().logoff(ONE, ROOT);

        assertEquals(Outcome.Status.DONE, outcome.status(), outcome.words());
        assertEquals(List.of(), files().sessions());
        Tombstone tombstone = directory.tombstones().getFirst();
        assertEquals("root", tombstone.by());
        assertTrue(tombstone.isNews());
        assertTrue(tombstone.why().is(CauseId.LOGGED_OFF_BY_ADMINISTRATOR));
        List<String> words = new ArrayList<>();
        new JournalReader(directory.places(), JournalFilter.ALL.of(ONE))
                .read(event -> words.add(event.words()));
        assertEquals(List.of("root logged this session off."), words);
    }

    @Test
    void aMissingSessionIsNotSo() throws IOException {
        SessionId missing = new SessionId(9);
        assertEquals(Outcome.notSo("there is no session 9"), files().reset(missing, ROOT));
        assertEquals(Outcome.notSo("there is no session 9"), files().disconnect(missing, ROOT));
    }

    @Test
    void nobodyIsConnectedWithoutAHost() throws IOException {
        assertEquals(1, files().disconnect(ONE, ROOT).exit());
    }

    @Test
    void explainsTheNextLogon() throws IOException {
        files().reset(ONE, ROOT);

        WhySession why = files().whySession(ALICE);

        assertEquals(5, why.rule());
        assertTrue(why.words().contains("gets a new one"), why.words());
        assertTrue(why.words().contains("root reset this session"), why.words());
    }

    @Test
    void leavesTheStateOfARunningHostAlone() throws IOException {
        try (HostState _ = directory.hold(NOW)) {
            IOException refused = assertThrows(IOException.class, this::files);
            assertTrue(refused.getMessage().contains("a host runs"), refused.getMessage());
        }
    }

    private StateFiles files() throws IOException {
        return StateFiles.open(directory, InstantSource.fixed(NOW));
    }
}
