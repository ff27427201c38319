package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.explain.Known;
import dev.rejoin.cause.explain.Reference;
import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "explain";
        System.arraycopy(args, 0, all, 1, args.length);
        int status = RejoinCommand.run(new PrintWriter(out), new PrintWriter(err, true), all);
        assertEquals("", status == 2 ? "" : err.toString());
        return status;
    }

    private List<Json> objects() throws JsonException {
        List<Json> objects = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            objects.add(Json.parse(line));
        }
        return objects;
    }

    private void assertSays(String... words) {
        String said = out.toString().replaceAll("\\s+", " ");
        for (String word : words) {
            assertTrue(said.contains(word), word + " in:\n" + out);
        }
    }

    @Test
    void theMostLikelyReadingIsToldWholeAndTheOthersShortly() {
        assertEquals(0, explain("0x904/0x7"));
        assertSays(
                "The server's reason (Set Error Info) 7, ERRINFO_SERVER_DENIED_CONNECTION",
                "Read so The second number of a pair",
                "Windows server 'change logon /query'",
                "In Rejoin session-limit:",
                "Other readings - Disconnect reason of mstsc 2308 (0x904)");
    }

    @Test
    void bothStoriesAreTold() {
        assertEquals(0, explain("0xC00A0039"));
        assertSays("Meaning Officially:", "Mostly People", "Tell apart", "Often said", "How sure");
    }

    @Test
    void aSettingIsToldWithItsPlacesAndValues() {
        assertEquals(0, explain("SecurityLayer"));
        assertSays(
                "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\SecurityLayer",
                "WinStations\\RDP-Tcp\\SecurityLayer",
                "Values 0 RDP, 1 negotiate, 2 TLS");
    }

    @Test
    void aCauseIsToldWithItsCures() {
        assertEquals(0, explain("account-locked"));
        assertSays("A cause in Rejoin: account-locked", "The account <user> is locked", "Windows");
    }

    @Test
    void linesFitTheTerminal() {
        assertEquals(0, explain("0xC00A0039", "0xC0000203", "7", "KeepAliveInterval"));
        for (String line : out.toString().lines().toList()) {
            boolean path = line.strip().indexOf(' ') < 0;
            assertTrue(line.length() <= 80 || path, line);
            assertEquals(line.stripTrailing(), line);
        }
    }

    @Test
    void theUnknownIsOneAndSaysWhatIsKnownOfIt() {
        assertEquals(1, explain("0xC0000999", "5"));
        assertSays("Nothing in this reference fits", "severity error, facility 0x0", "reason");
    }

    @Test
    void wordsNeedNoQuotationMarks() {
        assertEquals(0, explain("event", "40", "reason", "5", "-2146893048"));
        assertSays("ERRINFO_DISCONNECTED_BY_OTHER_CONNECTION", "SEC_E_INVALID_TOKEN");
    }

    @Test
    void jsonIsOneObjectACode() throws JsonException {
        assertEquals(1, explain("--json", "0xC00A0039", "2308", "0xC0000999"));
        List<Json> objects = objects();
        assertEquals(3, objects.size());

        Json first = objects.getFirst();
        assertEquals("0xC00A0039", first.text("query"));
        assertTrue(first.flag("known"));
        Json reading = first.objects("readings").getFirst();
        assertAll(
                () -> assertEquals("code", reading.text("kind")),
                () -> assertEquals("ntstatus/0xC00A0039", reading.text("key")),
                () -> assertEquals("ntstatus", reading.text("space")),
                () -> assertEquals(0xC00A0039L, reading.number("number")),
                () -> assertEquals("STATUS_TS_INCOMPATIBLE_SESSIONS", reading.text("name")),
                () -> assertEquals("defined", reading.text("sure")),
                () -> assertTrue(reading.objects("fixes").size() >= 3),
                () -> assertFalse(reading.text("why").isEmpty()));

        assertEquals(
                List.of("dead-link"),
                causes(objects.get(1)).stream().filter("dead-link"::equals).toList());

        Json unknown = objects.getLast();
        assertFalse(unknown.flag("known"));
        assertEquals(List.of(), unknown.objects("readings"));
        assertEquals("NTSTATUS", unknown.objects("decoded").getFirst().text("as"));
    }

    private static List<String> causes(Json answer) throws JsonException {
        List<String> ids = new ArrayList<>();
        for (Json cause : answer.objects("readings").getFirst().objects("causes")) {
            ids.add(cause.text("id"));
        }
        return ids;
    }

    @Test
    void commandsThatTheReferenceNamesExist() {
        var commands = RejoinCommand.commandLine(new PrintWriter(out), new PrintWriter(err));
        List<String> missing = new ArrayList<>();
        for (Known known : Reference.shipped().all()) {
            if (known instanceof Known.OwnCause) {
                continue;
            }
            Pattern.compile("rejoin ([a-z][a-z-]*)")
                    .matcher(known.toString())
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !commands.getSubcommands().containsKey(name))
                    .forEach(name -> missing.add(known.key() + ": " + name));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, explain());
        assertEquals(2, explain(""));
        assertEquals(2, explain("--jsno", "5"));
        assertTrue(err.toString().contains("there is no option '--jsno'"), err.toString());
        assertEquals("", out.toString());
    }
}
