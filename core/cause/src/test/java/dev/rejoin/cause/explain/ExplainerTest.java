package dev.rejoin.cause.explain;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer(Reference.shipped());

    private static String first(String query) {
        Answer answer = EXPLAINER.explain(query);
        return answer.known() ? shown(answer.readings().getFirst()) : "unknown";
    }

    private static String shown(Reading reading) {
        return reading.known().key()
                + reading.number()
                        .map(number -> " " + number.space().word() + " " + number.shown())
                        .orElse("");
    }

    private static List<String> keys(String query) {
        return EXPLAINER.explain(query).readings().stream()
                .map(reading -> reading.known().key())
                .toList();
    }

    private static Stream<Arguments> table(String name) throws IOException {
        try (InputStream in = ExplainerTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" => ", 2))
                    .map(row -> Arguments.of(row[0], row[1]));
        }
    }

    static Stream<Arguments> queries() throws IOException {
        return table("queries.txt");
    }

    static Stream<Arguments> advice() throws IOException {
        return table("advice.txt");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void whatPeopleTypeIsReadAsTheyMeanIt(String query, String expected) {
        assertEquals(expected, first(query));
    }

    @ParameterizedTest
    @MethodSource("advice")
    void whatTheUsualPagesNameIsAnswered(String query, String expected) {
        assertEquals(expected, first(query).split(" ", 2)[0]);
    }

    @Test
    void theTableIsLong() throws IOException {
        assertTrue(queries().count() >= 120, "rows");
    }

    @Test
    void bothStoriesOfTheIncompatibleSessionAreTold() {
        for (String query : List.of("0xC00A0039", "7069", "STATUS_TS_INCOMPATIBLE_SESSIONS")) {
            Known.Code code = (Known.Code) EXPLAINER.explain(query).readings().getFirst().known();
            Prose prose = code.prose();
            assertAll(
                    query,
                    () -> assertTrue(prose.meaning().contains("join two sessions")),
                    () -> assertTrue(prose.mostly().contains("CredSSP")),
                    () -> assertTrue(prose.apart().contains("6041")),
                    () -> assertTrue(prose.said().contains("lets the attack in")));
        }
    }

    @Test
    void bothStoriesOfTheDeletedSessionAreTold() {
        Known.Code code =
                (Known.Code) EXPLAINER.explain("0xC0000203").readings().getFirst().known();
        Prose prose = code.prose();
        assertAll(
                () -> assertTrue(prose.meaning().contains("file server")),
                () -> assertTrue(prose.mostly().contains("logged off")),
                () -> assertTrue(prose.apart().contains("LSM 23")),
                () -> assertTrue(prose.said().contains("network adapter")));
    }

    @Test
    void everyReadingSaysByWhichRuleItWasRead() {
        for (String query : List.of("7", "0xD0000001", "event 40 reason 5", "exit 131", "0x4")) {
            for (Reading reading : EXPLAINER.explain(query).readings()) {
                assertFalse(reading.why().isBlank(), query + " as " + reading.known().key());
            }
        }
        String why = EXPLAINER.explain("3489660929").readings().getFirst().why();
        assertTrue(why.contains("0xD0000001") && why.contains("bit 28"), why);
    }

    @Test
    void aNumberOfSeveralFamiliesIsReadInAll() {
        List<String> keys = keys("5");
        assertTrue(
                keys.containsAll(
                        List.of(
                                "errinfo/5",
                                "negotiation/5",
                                "ntstatus/0xC0000022",
                                "early-authorization/5",
                                "credssp/5")),
                keys.toString());
    }

    @Test
    void aPairIsTwoReadings() {
        assertEquals(List.of("errinfo/7", "mstsc/2308"), keys("0x904/0x7"));
        assertEquals(List.of("mstsc/2308", "errinfo/0"), keys("0x904/0x0"));
    }

    @Test
    void aMaskIsReadBitByBit() {
        assertEquals(
                List.of("protocol/0x01", "protocol/0x02", "protocol/0x08"),
                keys("requestedProtocols 0x0b"));
    }

    @Test
    void aWin32ErrorInAnHresultIsReadAsBoth() {
        assertEquals(List.of("hresult/0x80070005", "ntstatus/0xC0000022"), keys("0x80070005"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x9999",
                "99999",
                "12345678901234567890123",
                "0x123456789ABCDEF0",
                "event 9999",
                "exit 77",
                "hello world",
                "the",
                "a session",
                "cannot connect to the server",
                "STATUS_NOTHING_OF_THE_KIND",
                "",
                "?",
                "...",
                "0x",
                "-"
            })
    void theUnknownIsSaidToBeUnknown(String query) {
        assertEquals("unknown", first(query));
    }

    @Test
    void theUnknownIsTakenApart() {
        Answer status = EXPLAINER.explain("0xC00A0999");
        assertFalse(status.known());
        assertEquals(
                List.of(
                        "As NTSTATUS 0xC00A0999: severity error, facility 0xA (terminal services),"
                                + " code 2457 (0x999)."),
                status.decoded().stream().map(Decoded::words).toList());

        Answer both = EXPLAINER.explain("0x80091234");
        assertFalse(both.known());
        assertEquals(
                List.of("HRESULT", "NTSTATUS"), both.decoded().stream().map(Decoded::as).toList());
        assertEquals(
                "0x9 (security (SSPI, Schannel, cryptography))",
                both.decoded().getFirst().facility());

        Answer wrapped = EXPLAINER.explain("event 40 reason 3490317465");
        assertEquals(0xC00A0499L, wrapped.decoded().getFirst().number());
    }

    @Test
    void theUnknownHalfOfAPairIsNamed() {
        Answer answer = EXPLAINER.explain("0x9999/0x7");
        assertEquals("errinfo/7", answer.readings().getFirst().known().key());
        assertEquals(
                List.of("As disconnect reason of mstsc 39321 (0x9999): unknown."),
                answer.decoded().stream().map(Decoded::words).toList());
    }

    @Test
    void numbersInSentencesThatAreNoCodesAreLeftAlone() {
        assertEquals(
                "message/xrdp-window-manager",
                keys("Window manager (pid 4625, display 10) exited quickly (0 secs).").getFirst());
        assertEquals(List.of(), keys("The meeting is at 1149 and takes 40 minutes"));
    }
}
