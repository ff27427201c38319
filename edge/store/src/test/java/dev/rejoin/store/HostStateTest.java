package dev.rejoin.store;

import static dev.rejoin.store.TestState.NOON;
import static dev.rejoin.store.TestState.numbers;
import static dev.rejoin.store.TestState.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.ReconnectSecrets;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.SessionState;
import dev.rejoin.session.Tombstone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostStateTest {
    private static final Cause RESET = Cause.of(CauseId.RESET_BY_ADMINISTRATOR, "root");
    private static final Cause DEAD = Cause.of(CauseId.DEAD_LINK, "10s", "silent for 10s");

    @TempDir Path folder;

    @Test
    void sessionsAreThereAgainAfterTheHostWasKilled() throws IOException {
        TestState state = TestState.in(folder);
        Session active = session(1, "alice");
        Session left = session(2, "bob").detached(DEAD, NOON.plusSeconds(7));
        Session ending = session(3, "J\u00fcrgen").ending(SessionState.RESET, RESET, NOON);
        try (HostState host = state.hold()) {
            for (Session session : List.of(active, left, ending)) {
                host.save(session);
            }
        }
        try (HostState host = state.hold()) {
            assertEquals(List.of(active, left, ending), host.sessions());
            assertEquals(List.of(), host.setAside());
        }
    }

    @Test
    void numbersAreNeverUsedAgain() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            assertEquals(new SessionId(1), host.nextSession());
            assertEquals(new SessionId(2), host.nextSession());
        }
        try (HostState host = state.hold()) {
            assertEquals(new SessionId(3), host.nextSession());
            host.save(session(17, "alice"));
        }
        Files.delete(state.places().host());
        try (HostState host = state.hold()) {
            assertEquals(new SessionId(18), host.nextSession());
        }
    }

    @Test
    void anEndedSessionLeavesItsTombstone() throws IOException {
        TestState state = TestState.in(folder);
        Tombstone tombstone = session(1, "alice").ended("root", RESET, NOON);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            host.bury(tombstone);
            assertEquals(List.of(), host.sessions());
            assertEquals(List.of(tombstone), host.tombstones());
            assertFalse(Files.exists(state.places().sessions().resolve("1")));
            host.save(tombstone.afterTelling());
            assertTrue(host.tombstones().getFirst().told());
        }
    }

    @Test
    void aBurialThatWasCutShortIsFinished() throws IOException {
        TestState state = TestState.in(folder);
        Tombstone tombstone = session(1, "alice").ended("root", RESET, NOON);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            host.save(tombstone);
        }
        try (HostState host = state.hold()) {
            assertEquals(List.of(), host.sessions());
            assertEquals(List.of(tombstone), host.tombstones());
        }
    }

    @Test
    void tombstonesLastThirtyDaysAndTheirCookiesOne() throws IOException {
        TestState state = TestState.in(folder);
        Tombstone tombstone = session(1, "alice").ended("root", RESET, NOON);
        try (HostState host = state.hold()) {
            host.save(tombstone);
            host.forgetOutdated(NOON.plus(Duration.ofHours(23)));
            assertEquals(List.of(tombstone), host.tombstones());
            host.forgetOutdated(NOON.plus(Duration.ofHours(25)));
            assertEquals(List.of(tombstone.withoutSecrets()), host.tombstones());
            host.forgetOutdated(NOON.plus(Duration.ofDays(31)));
            assertEquals(List.of(), host.tombstones());
        }
    }

    /** All but the closing brace and its line feed can be missing without being noticed. */
    private static int torn(byte[] whole) {
        return whole.length - 1;
    }

    @Test
    void aFileCutAtAnyByteIsNoSessionAndNoTombstone() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            host.save(session(7, "bob").ended("root", RESET, NOON));
            Path session = state.places().session(new SessionId(1));
            byte[] whole = Files.readAllBytes(session);
            for (int length = 0; length < torn(whole); length++) {
                Files.write(session, Arrays.copyOf(whole, length));
                assertThrows(
                        JsonException.class,
                        () -> host.directory().readSession(new SessionId(1)),
                        "cut at " + length);
            }
            Path tombstone = state.places().ended(new SessionId(7));
            byte[] ended = Files.readAllBytes(tombstone);
            for (int length = 0; length < torn(ended); length++) {
                Files.write(tombstone, Arrays.copyOf(ended, length));
                assertThrows(
                        JsonException.class,
                        () -> host.directory().readTombstone(new SessionId(7)),
                        "cut at " + length);
            }
            assertEquals(List.of(), host.sessions());
            assertEquals(List.of(), host.tombstones());
        }
    }

    @Test
    void aTornFileIsSetAsideAndNamedAndStopsNothing() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            host.save(session(6, "alice"));
            host.save(session(7, "bob").ended("root", RESET, NOON));
        }
        List<Path> files =
                List.of(
                        state.places().session(new SessionId(1)),
                        state.places().host(),
                        state.places().ended(new SessionId(7)));
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < torn(whole); length += 1 + torn(whole) / 9) {
                Files.createDirectories(file.getParent());
                Files.write(file, Arrays.copyOf(whole, length));
                try (HostState host = state.hold()) {
                    SetAside aside = host.setAside().getFirst();
                    assertEquals(file, aside.from(), "cut at " + length);
                    assertEquals(length, Files.size(aside.to()));
                    assertTrue(numbers(host.sessions()).contains(6));
                    assertTrue(host.nextSession().number() > 6);
                }
            }
        }
    }

    @Test
    void foreignAndTemporaryFilesAreNoSessions() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
        }
        Files.createDirectory(state.places().sessions().resolve("notes"));
        Files.createDirectory(state.places().sessions().resolve("2"));
        Files.writeString(state.places().ended().resolve("README"), "hello");
        Path torn = state.places().sessions().resolve("1/.session.json.99-1.tmp");
        Files.writeString(torn, "{");
        Files.writeString(state.places().sessions().resolve("1/README"), "hello");
        try (HostState host = state.hold()) {
            assertEquals(List.of(1), numbers(host.sessions()));
            assertFalse(Files.exists(torn));
            assertTrue(Files.exists(state.places().sessions().resolve("notes")));
        }
    }

    @Test
    void aFileThatSaysAnotherSessionIsNotBelieved() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            Files.createDirectory(state.places().sessions().resolve("2"));
            Files.copy(
                    state.places().session(new SessionId(1)),
                    state.places().session(new SessionId(2)));
        }
        try (HostState host = state.hold()) {
            assertEquals(List.of(1), numbers(host.sessions()));
            assertEquals("it says session 1", host.setAside().getFirst().why());
        }
    }

    @Test
    void secretsMovedFromAnotherSessionDoNotOpen() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            Path file = state.places().session(new SessionId(1));
            String moved = Files.readString(file).replace("\"id\" : 1,", "\"id\" : 2,");
            Path other = state.places().session(new SessionId(2));
            Files.createDirectory(other.getParent());
            Files.writeString(other, moved);
            assertEquals(ReconnectSecrets.NONE, host.sessions().get(1).secrets());
            assertEquals(session(1, "alice").secrets(), host.sessions().get(0).secrets());
        }
    }

    @Test
    void aSecondHostRefusesToStartAndNamesTheFirst() throws Exception {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            assertThrows(StateLockedException.class, state::hold);
            // The refusal must not have given the lock away: another process still finds it held.
            Process other = inAnotherProcess();
            String said = new String(other.getInputStream().readAllBytes()).strip();
            assertTrue(
                    said.contains("pid " + ProcessHandle.current().pid() + " since " + NOON), said);
            assertEquals(3, other.waitFor());
        }
        assertEquals(0, inAnotherProcess().waitFor());
        state.hold().close();
    }

    private Process inAnotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""),
                        HoldState.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void concurrentWritersNeitherTearNorRepeat() throws Exception {
        TestState state = TestState.in(folder);
        Set<SessionId> numbers = new ConcurrentSkipListSet<>();
        try (HostState host = state.hold();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> writers =
                    IntStream.range(0, 8)
                            .<Callable<Void>>mapToObj(writer -> () -> write(host, numbers))
                            .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
            assertEquals(8 * 20, numbers.size());
            assertEquals(List.of(500), numbers(host.sessions()));
        }
        try (Stream<Path> left = Files.list(state.places().sessions().resolve("500"))) {
            assertEquals(
                    List.of("session.json"), left.map(f -> f.getFileName().toString()).toList());
        }
    }

    private static Void write(HostState host, Set<SessionId> numbers) throws IOException {
        for (int i = 0; i < 20; i++) {
            assertTrue(numbers.add(host.nextSession()), "a number was given twice");
            host.save(session(500, i % 2 == 0 ? "alice" : "a-much-longer-name-than-that"));
            assertEquals(List.of(500), numbers(host.sessions()));
        }
        return null;
    }

    @Test
    void aStateThatOthersCanReadIsRefused() throws IOException {
        TestState state = TestState.in(folder);
        state.open();
        Files.setPosixFilePermissions(
                state.places().state(), PosixFilePermissions.fromString("rwxr-x---"));
        String message = assertThrows(UnusableStateException.class, state::open).getMessage();
        assertTrue(message.contains("chmod 700 " + state.places().state()), message);
    }

    @Test
    void everythingIsForItsOwnerAlone() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            host.nextSession();
        }
        try (Stream<Path> all = Files.walk(state.places().state())) {
            for (Path path : all.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertTrue(mode.endsWith("------"), path + " is " + mode);
            }
        }
    }

    @Test
    void anotherHostKeyIsNoticedBeforeAnythingIsLost() throws IOException {
        TestState state = TestState.in(folder);
        state.hold().close();
        Files.delete(state.places().hostKey());
        String message = assertThrows(UnusableStateException.class, state::hold).getMessage();
        assertTrue(message.contains("put the old key back"), message);
    }

    @Test
    void whatCannotBeWrittenIsNamedAndLeavesTheOldFile() throws IOException {
        TestState state = TestState.in(folder);
        try (HostState host = state.hold()) {
            host.save(session(1, "alice"));
            Path blocked = state.places().ended();
            Files.delete(blocked);
            Files.writeString(blocked, "a file where a directory has to be");
            StateUnwritableException failure =
                    assertThrows(
                            StateUnwritableException.class,
                            () -> host.bury(session(1, "alice").ended("root", RESET, NOON)));
            assertEquals(CauseId.STATE_UNWRITABLE, failure.reason().id());
            assertTrue(failure.getMessage().contains("ended/1.json"), failure.getMessage());
            assertEquals(List.of(1), numbers(host.sessions()));
        }
    }
}
