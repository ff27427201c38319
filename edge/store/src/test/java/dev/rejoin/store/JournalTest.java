package dev.rejoin.store;

import static dev.rejoin.store.TestState.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Peer;
import dev.rejoin.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    @TempDir Path folder;
    private Places places;

    @BeforeEach
    void makeState() throws IOException {
        places = TestState.in(folder).open().places();
    }

    private List<Event> read(JournalFilter filter) throws IOException {
        List<Event> events = new ArrayList<>();
        new JournalReader(places, filter).read(events::add);
        return events;
    }

    private Path today() {
        return places.journal().resolve("2026-11-20.jsonl");
    }

    private static Event event(int seconds, String user, int session, String attempt) {
        return Event.of(
                        NOON.plusSeconds(seconds),
                        EventKind.SESSION_DISCONNECTED,
                        Cause.of(CauseId.PEER_CLOSED, "the session"))
                .by(Peer.of(new AttemptId(attempt), "10.0.0.5").withUser(user))
                .in(new SessionId(session));
    }

    /** Any event that can be, with text that a line format could trip over. */
    private static Event anyEvent() {
        EventKind[] kinds = EventKind.values();
        CauseId[] causes = CauseId.values();
        CauseId id = causes[RANDOM.nextInt(causes.length)];
        String[] values = id.arguments().stream().map(name -> text()).toArray(String[]::new);
        Peer peer = Peer.of(AttemptId.random(RANDOM), text());
        peer = RANDOM.nextBoolean() ? peer.withUser(text()) : peer;
        peer = RANDOM.nextBoolean() ? peer.withClient(text(), RANDOM.nextInt()) : peer;
        peer = RANDOM.nextBoolean() ? peer.withCredSspVersion(RANDOM.nextInt(2, 7)) : Peer.NONE;
        Event event =
                Event.of(
                                NOON.plusNanos(RANDOM.nextLong(1_000_000_000_000L)),
                                kinds[RANDOM.nextInt(kinds.length)],
                                text())
                        .by(peer);
        event = RANDOM.nextBoolean() ? event.because(Cause.of(id, values)) : event;
        return RANDOM.nextBoolean() ? event.in(new SessionId(RANDOM.nextInt(1, 99))) : event;
    }

    private static String text() {
        String odd = "a\"\\\n\r\t\u0000\u2028\u00e4\uD83D\uDE00{}:,'";
        StringBuilder text = new StringBuilder();
        for (int i = RANDOM.nextInt(20); i > 0; i--) {
            text.appendCodePoint(odd.codePoints().toArray()[RANDOM.nextInt(15)]);
        }
        return text.toString();
    }

    @Test
    void everyEventIsReadAsItWasWritten() throws IOException {
        List<Event> written = new ArrayList<>();
        try (Journal journal = new Journal(places)) {
            for (int i = 0; i < 500; i++) {
                Event event = anyEvent();
                written.add(event);
                journal.append(event);
            }
        }
        assertEquals(written, read(JournalFilter.ALL));
        assertEquals(500, Files.readAllLines(today()).size());
    }

    @Test
    void aLineSaysWhatPeopleSearchFor() throws IOException {
        try (Journal journal = new Journal(places)) {
            journal.append(event(0, "alice", 3, "R7KX-2F"));
        }
        assertEquals(
                "{\"time\":\"2026-11-20T12:00:00Z\",\"id\":24,\"channel\":\"TerminalServices-"
                        + "LocalSessionManager/Operational\",\"level\":\"information\","
                        + "\"attempt\":\"R7KX-2F\",\"session\":3,\"user\":\"alice\","
                        + "\"address\":\"10.0.0.5\",\"cause\":{\"id\":\"peer-closed\","
                        + "\"arguments\":{\"phase\":\"the session\"}},\"words\":\"The client closed"
                        + " the connection during the session.\"}\n",
                Files.readString(today()));
    }

    @Test
    void filtersGiveWhatFitsAllOfThem() throws IOException {
        Event first = event(0, "alice", 3, "R7KX-2F");
        Event second = event(60, "Alice", 4, "AAAA-AA");
        Event third = event(86_400, "bob", 3, "AAAA-AA");
        try (Journal journal = new Journal(places)) {
            for (Event event : List.of(first, second, third)) {
                journal.append(event);
            }
        }
        assertEquals(List.of(first, second), read(JournalFilter.ALL.ofUser("ALICE")));
        assertEquals(List.of(first, third), read(JournalFilter.ALL.of(new SessionId(3))));
        assertEquals(List.of(second, third), read(JournalFilter.ALL.of(new AttemptId("AAAA-AA"))));
        assertEquals(List.of(third), read(JournalFilter.ALL.from(NOON.plus(Duration.ofHours(1)))));
        assertEquals(
                List.of(second),
                read(JournalFilter.ALL.ofUser("alice").of(new AttemptId("AAAA-AA"))));
        assertTrue(Files.exists(places.journal().resolve("2026-11-21.jsonl")));
    }

    @Test
    void aReaderGoesOnWhereItStopped() throws IOException {
        List<Event> seen = new ArrayList<>();
        JournalReader reader = new JournalReader(places, JournalFilter.ALL);
        try (Journal journal = new Journal(places)) {
            reader.read(seen::add);
            assertEquals(List.of(), seen);
            for (int i = 0; i < 5; i++) {
                Event event = event(i * 30_000, "alice", 3, "R7KX-2F");
                journal.append(event);
                seen.clear();
                reader.read(seen::add);
                assertEquals(List.of(event), seen);
            }
        }
    }

    @Test
    void aLineCutAtAnyByteCostsNoOther() throws IOException {
        Event first = event(0, "alice", 3, "R7KX-2F");
        Event torn = event(1, "bob", 4, "R7KX-2F");
        Event after = event(2, "carol", 5, "R7KX-2F");
        try (Journal journal = new Journal(places)) {
            journal.append(first);
        }
        int kept = (int) Files.size(today());
        try (Journal journal = new Journal(places)) {
            journal.append(torn);
        }
        byte[] whole = Files.readAllBytes(today());
        for (int length = kept; length < whole.length - 1; length++) {
            Files.write(today(), Arrays.copyOf(whole, length));
            assertEquals(List.of(first), read(JournalFilter.ALL), "cut at " + length);
            try (Journal journal = new Journal(places)) {
                journal.append(after);
            }
            List<Event> events = read(JournalFilter.ALL);
            assertEquals(first, events.getFirst());
            assertEquals(after, events.getLast());
        }
    }

    @Test
    void eventsOfNewerVersionsAndDamagedLinesArePassedOver() throws IOException {
        Event event = event(0, "alice", 3, "R7KX-2F");
        Files.writeString(
                today(),
                "{\"time\":\"2026-11-20T12:00:00Z\",\"id\":99999,\"words\":\"new\"}\n\n[]\n\0\0\n"
                        + "x".repeat(1 << 20)
                        + "\n"
                        + EventJson.write(event)
                        + "\n");
        Files.writeString(places.journal().resolve("notes.txt"), EventJson.write(event) + "\n");
        assertEquals(List.of(event), read(JournalFilter.ALL));
    }

    @Test
    void concurrentWritersGiveWholeLines() throws Exception {
        try (Journal one = new Journal(places);
                Journal other = new Journal(places);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> writers =
                    IntStream.range(0, 8)
                            .<Callable<Void>>mapToObj(
                                    writer -> () -> write(writer % 2 == 0 ? one : other))
                            .toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        assertEquals(8 * 200, read(JournalFilter.ALL).size());
    }

    private static Void write(Journal journal) throws IOException {
        for (int i = 0; i < 200; i++) {
            journal.append(event(i, "alice", 3, "R7KX-2F"));
        }
        return null;
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectory(today());
        try (Journal journal = new Journal(places)) {
            StateUnwritableException failure =
                    assertThrows(
                            StateUnwritableException.class,
                            () -> journal.append(event(0, "alice", 3, "R7KX-2F")));
            assertTrue(failure.getMessage().contains("2026-11-20.jsonl"), failure.getMessage());
            Files.delete(today());
            journal.append(event(0, "alice", 3, "R7KX-2F"));
        }
        assertEquals(1, read(JournalFilter.ALL).size());
    }
}
