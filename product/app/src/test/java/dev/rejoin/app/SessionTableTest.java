package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.store.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTableTest {
    private static final SessionRow ACTIVE =
            new SessionRow(
                    3,
                    "rdp-tcp#3",
                    "alice",
                    "alice",
                    "Active",
                    "rdpwd",
                    "LAPTOP",
                    "10.0.0.5",
                    61L,
                    2L,
                    14L,
                    "",
                    "");
    private static final SessionRow DISCONNECTED =
            new SessionRow(
                    12,
                    "",
                    "a-user-with-a-name-longer-than-the-column",
                    "bob",
                    "Disc",
                    "",
                    "",
                    "",
                    90_061L,
                    null,
                    null,
                    "dead-link",
                    "Nothing was heard for 10 s.");
    private static final SessionRow LISTENER = SessionRow.listener(0, "rdp-tcp", "127.0.0.1:3389");
    private static final SessionTable TABLE =
            new SessionTable(List.of(ACTIVE, DISCONNECTED, LISTENER), Optional.of(3));

    @Test
    void printsTheColumnsOfWindows() {
        assertEquals(
                """
                 SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE
                >rdp-tcp#3         alice                     3  Active  rdpwd
                                   a-user-with-a-name-lo    12  Disc
                 rdp-tcp                                 65536  Listen  rdpwd
                """,
                TABLE.windows());
    }

    @Test
    void wideShowsWhatIsKnownOfTheConnection() {
        String wide = TABLE.wide();
        assertTrue(wide.lines().findFirst().orElseThrow().startsWith(" SESSION"), wide);
        assertTrue(wide.contains("Active  1m1s  LAPTOP  10.0.0.5        2s     14ms"), wide);
        assertTrue(wide.contains("1d1h"), wide);
        assertTrue(wide.contains("dead-link: Nothing was heard for 10 s."), wide);
        assertTrue(wide.contains("a-user-with-a-name-longer-than-the-column"), wide);
    }

    @Test
    void jsonIsAnArrayOfObjectsOneALine() throws IOException {
        List<String> lines = TABLE.json().lines().toList();
        assertEquals("[", lines.getFirst());
        assertEquals("]", lines.getLast());
        Json alice = Json.parse(lines.get(1).replaceAll(",$", ""));
        for (String name : List.of("session", "user", "state", "client", "address", "cause")) {
            assertTrue(alice.has(name), name);
        }
        assertEquals(3, alice.integer("id"));
        assertEquals("[]\n", new SessionTable(List.of(), Optional.empty()).json());
    }
}
