package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.host.admin.Caller;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.Activity;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.Logon;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What administrators ask of the sessions of a host whose desktops have no process. */
@Timeout(60)
final class CommandsTest {
    private static final UserName ALICE = UserName.of("alice");
    private static final Caller ROOT = new Caller("root", true);
    private static final SessionId NONE = new SessionId(99);

    @TempDir private Path folder;

    private final AtomicInteger reloads = new AtomicInteger();
    private final Guest guest = new Guest();
    private TestHost host;
    private SessionTable table;
    private Commands commands;

    /** A connection that keeps what it is told. */
    private static final class Guest implements Attachment {
        final List<Cause> ends = new ArrayList<>();
        final List<Tombstone> overs = new ArrayList<>();

        @Override
        public Client client() {
            Geometry size = new Geometry(800, 600);
            AttemptId attempt = new AttemptId("R7KX-2F");
            return new Client("pc", "10.0.0.5", 1, size, 32, 0x409, "rdp-tcp", attempt);
        }

        @Override
        public Activity activity() {
            return new Activity(Instant.EPOCH, null);
        }

        @Override
        public void end(Cause cause) {
            ends.add(cause);
        }

        @Override
        public void show(DesktopLink desktop) {
            throw new AssertionError("there is no desktop");
        }

        @Override
        public void over(Tombstone tombstone, List<String> lastWords) {
            overs.add(tombstone);
        }
    }

    @BeforeEach
    void start() throws IOException {
        host = new TestHost(folder, true);
        table = host.services.table();
        commands =
                new Commands(
                        table,
                        host.services.desktops(),
                        host.services.witness(),
                        InstantSource.system(),
                        List::of,
                        reloads::incrementAndGet);
    }

    @AfterEach
    void stop() throws IOException {
        host.close();
    }

    private SessionId begin() throws InterruptedException {
        TableAnswer answer = table.admit(new Logon(ALICE, guest.client(), null), guest);
        return assertInstanceOf(TableAnswer.Created.class, answer).session();
    }

    private static void notSo(Outcome outcome) {
        assertEquals(Outcome.Status.NOT_SO, outcome.status());
    }

    @Test
    void everySessionHasARow() throws InterruptedException {
        assertEquals(List.of(), commands.sessions());
        SessionId id = begin();
        assertEquals(1, commands.sessions().size());
        assertTrue(commands.sessions().getFirst().toString().contains(id.toString()));
    }

    @Test
    void aSessionThatIsLoggedOffIsOverForEverybody() throws Exception {
        SessionId id = begin();
        assertEquals(Outcome.Status.DONE, commands.logoff(id, ROOT).status());
        Cause why = Cause.of(CauseId.LOGGED_OFF_BY_ADMINISTRATOR, "root");
        assertEquals(why, guest.overs.getFirst().why());
        assertEquals("root", guest.overs.getFirst().by());
        assertFalse(table.knows(id));
        List<Event> offs =
                host.news().stream()
                        .filter(event -> event.kind() == EventKind.SESSION_LOGOFF)
                        .toList();
        assertEquals(1, offs.size());
        assertEquals(why, offs.getFirst().cause());
        assertEquals(id, offs.getFirst().session());
        notSo(commands.logoff(id, ROOT));
    }

    @Test
    void aSessionThatIsResetSaysSo() throws InterruptedException {
        SessionId id = begin();
        assertEquals(Outcome.Status.DONE, commands.reset(id, ROOT).status());
        assertEquals(
                Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root"), guest.overs.getFirst().why());
    }

    @Test
    void aSessionThatIsDisconnectedGoesOn() throws InterruptedException {
        SessionId id = begin();
        assertEquals(Outcome.Status.DONE, commands.disconnect(id, ROOT).status());
        assertEquals(List.of(Cause.of(CauseId.DISCONNECTED_BY_ADMINISTRATOR, "root")), guest.ends);
        assertTrue(table.knows(id));
        table.leave(id, guest, guest.ends.getFirst());
        notSo(commands.disconnect(id, ROOT));
    }

    @Test
    void whatIsNotThereCannotBeCommanded() {
        notSo(commands.logoff(NONE, ROOT));
        notSo(commands.reset(NONE, ROOT));
        notSo(commands.disconnect(NONE, ROOT));
    }

    @Test
    void aReloadHeedsNewPasswords() {
        assertEquals(Outcome.Status.DONE, commands.reload(ROOT).status());
        assertEquals(1, reloads.get());
    }

    @Test
    void whyASessionNamesItsUser() throws InterruptedException {
        begin();
        assertTrue(commands.whySession(ALICE).toString().contains("alice"));
    }
}
