package dev.rejoin.cause.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static void assertQueries(String line, String... queries) {
        assertEquals(List.of(queries), Queries.of(List.of(line.split(" "))), line);
    }

    @Test
    void codesAreQueriesOfTheirOwn() {
        assertQueries("0xC00A0039 2308 -2146893048", "0xC00A0039", "2308", "-2146893048");
        assertQueries("0x904/0x7 session-deleted", "0x904/0x7", "session-deleted");
        assertQueries(
                "STATUS_LOGON_FAILURE KeepAliveInterval",
                "STATUS_LOGON_FAILURE",
                "KeepAliveInterval");
    }

    @Test
    void whatIsQuotedStaysTogetherAndApart() {
        assertEquals(
                List.of("event 1149", "internal error", "0x4"),
                Queries.of(List.of("event 1149", "internal error", "0x4")));
        assertEquals(
                List.of("exit 131", "internal error"),
                Queries.of(List.of("exit", "131", "internal error")));
    }

    @Test
    void wordsWithoutQuotationMarksStayTogether() {
        assertQueries("event 1149", "event 1149");
        assertQueries("event 40 reason 5", "event 40 reason 5");
        assertQueries("login failed for display 0", "login failed for display 0");
        assertQueries(
                "Error code: 0x904, Extended error code: 0x7",
                "Error code: 0x904, Extended error code: 0x7");
        assertQueries("0x904, 0x7", "0x904, 0x7");
    }

    @Test
    void aNumberEndsAQueryWhereTheNextBegins() {
        assertQueries("event 1149 0xC00A0039", "event 1149", "0xC00A0039");
        assertQueries("event 40 reason 5 event 1149", "event 40 reason 5", "event 1149");
        assertQueries("exit 131 exit 147", "exit 131", "exit 147");
        assertQueries("0x4 event 21", "0x4", "event 21");
    }
}
