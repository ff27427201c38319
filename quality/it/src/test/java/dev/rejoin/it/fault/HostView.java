package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.host.admin.AdminClient;
import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.Waiting;
import dev.rejoin.session.SessionId;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A host seen from beside it: its admin socket, its files, its journal. Faster than a command, so
 * that moments can be told apart.
 */
final class HostView {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path state;
    private final Places places;

    HostView(Path state) {
        this.state = state;
        this.places = Places.here(Optional.of(state));
    }

    Places places() {
        return places;
    }

    /** The rows of {@code query session} without the listeners'. */
    List<SessionRow> sessions() throws IOException {
        try (AdminClient admin = AdminClient.connect(places.adminSocket())) {
            return admin.sessions().stream()
                    .filter(row -> row.id() < SessionRow.FIRST_LISTENER_ID)
                    .toList();
        }
    }

    /** The only session of this user; it is an error if there are two. */
    Optional<SessionRow> sessionOf(String user) throws IOException {
        List<SessionRow> rows =
                sessions().stream().filter(row -> row.user().equalsIgnoreCase(user)).toList();
        assertEquals(true, rows.size() < 2, "sessions of " + user + ": " + rows);
        return rows.stream().findFirst();
    }

    /** Waits until the user's session is in this state and returns its row. */
    SessionRow await(String user, String wanted, Duration limit) throws Exception {
        List<SessionRow> seen = new ArrayList<>();
        Waiting.until(
                limit,
                () -> "the session of " + user + " is " + wanted + ", but: " + seen,
                () -> {
                    seen.clear();
                    sessionOf(user).ifPresent(seen::add);
                    return seen.stream().anyMatch(row -> row.state().equals(wanted));
                });
        return seen.getFirst();
    }

    /** What {@code rejoin query session --json} says about the user's session. */
    static JsonNode queried(HostProcess host, String user)
            throws IOException, InterruptedException {
        HostProcess.Answer answer = host.command("query", "session", "--json");
        assertEquals(0, answer.exit(), answer.err());
        for (JsonNode row : JSON.readTree(answer.out())) {
            if (row.path("user").asString().equals(user)) {
                return row;
            }
        }
        throw new AssertionError("no session of " + user + " in " + answer.out());
    }

    /** The session's file as it is on disk. */
    JsonNode file(int session) throws IOException {
        return JSON.readTree(Files.readString(places.session(new SessionId(session))));
    }

    JsonNode tombstone(int session) throws IOException {
        return JSON.readTree(Files.readString(places.ended(new SessionId(session))));
    }

    JsonNode awaitTombstone(int session, Duration limit) throws Exception {
        Path file = places.ended(new SessionId(session));
        Waiting.until(limit, () -> file + " is there", () -> Files.exists(file));
        return tombstone(session);
    }

    /** The parent of the session's desktop, whose id is that of the process session too. */
    long minder(int session) throws IOException {
        return file(session).path("desktop").path("pid").asLong();
    }

    /** Every line of the journal. */
    List<JsonNode> journal() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        try (var files = Files.list(places.journal())) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    events.add(JSON.readTree(line));
                }
            }
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
        return events;
    }

    @Override
    public String toString() {
        return "host on " + state;
    }
}
