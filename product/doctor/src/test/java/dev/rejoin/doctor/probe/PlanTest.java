package dev.rejoin.doctor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.NameLookup;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsVersion;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class PlanTest {
    private static final Duration WHOLE = Duration.ofSeconds(5);

    private static List<Fact> examine(Target target, Duration whole) {
        Notes notes = new Notes(step -> {});
        Plan.carryOut(
                target, new Questions(false, Optional.empty(), whole, Questions.USUAL_IDLE), notes);
        assertTrue(notes.elapsed().compareTo(whole.plusSeconds(5)) < 0, notes.elapsed().toString());
        return notes.facts();
    }

    private static List<Fact> examine(ScriptedServer.Script script) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            List<Fact> facts = examine(server.target(), WHOLE);
            assertTrue(server.mostHere.get() <= 3, server.mostHere + " at once");
            return facts;
        }
    }

    private static <F extends Fact> List<F> all(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void aNameThatNobodyKnowsEndsIt() {
        List<Fact> facts = examine(new Target("no-such-host.invalid", 3389), WHOLE);
        assertEquals(1, facts.size(), facts.toString());
        assertEquals(List.of(), assertInstanceOf(NameLookup.class, facts.getFirst()).addresses());
    }

    @Test
    void aClosedPortEndsIt() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        List<Fact> facts = examine(new Target("127.0.0.1", port), WHOLE);
        assertEquals(TcpConnect.Outcome.REFUSED, all(facts, TcpConnect.class).getFirst().outcome());
        assertEquals(2, facts.size(), facts.toString());
    }

    @Test
    void whoTalksFirstIsNotAskedFurther() throws Exception {
        List<Fact> facts =
                examine(guest -> {
                    guest.getOutputStream()
                            .write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
                    ScriptedServer.keep(guest);
                });
        assertEquals("220 mail\r\n", text(all(facts, FirstWords.class).getFirst()));
        assertEquals(List.of(), all(facts, Negotiation.class));
    }

    private static String text(FirstWords words) {
        return new String(words.bytes().toByteArray(), StandardCharsets.US_ASCII);
    }

    @Test
    void silenceIsWaitedOutWithinTheWhole() throws Exception {
        List<Fact> facts = examine(ScriptedServer::keep);
        List<Negotiation> negotiations = all(facts, Negotiation.class);
        assertTrue(negotiations.size() >= 1, facts.toString());
        for (Negotiation each : negotiations) {
            assertInstanceOf(
                    Ending.Silent.class,
                    assertInstanceOf(Negotiation.Answer.None.class, each.answer()).ending());
        }
    }

    @Test
    void whoClosesBeforeAWordIsSeenToDoSo() throws Exception {
        List<Fact> facts = examine(guest -> {});
        assertInstanceOf(
                Ending.Closed.class,
                all(facts, FirstWords.class).getFirst().ending().orElseThrow());
    }

    /** xrdp whose key does not fit its certificate: TLS is promised, then MCS says goodbye. */
    private static void promiseAndHangUp(Socket guest) throws Exception {
        ScriptedServer.packet(guest);
        ScriptedServer.say(guest, "030000130ed000001234000201080001000000");
        guest.getInputStream().read();
        ScriptedServer.say(guest, "0300000902f0802180");
        ScriptedServer.keep(guest);
    }

    @Test
    void anUltimatumInPlaceOfTlsIsRecognised() throws Exception {
        List<Fact> facts = examine(PlanTest::promiseAndHangUp);
        TlsAnswer answer = all(facts, TlsStart.class).getFirst().answer();
        assertInstanceOf(
                Ending.Ultimatum.class, assertInstanceOf(TlsAnswer.None.class, answer).ending());
        assertEquals(List.of(), all(facts, DirectTls.class), "the cause is clear already");
    }

    @Test
    void silenceAfterClientHelloIsTriedAgain() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(guest -> {
                    ScriptedServer.packet(guest);
                    ScriptedServer.say(guest, "030000130ed000001234000201080001000000");
                    ScriptedServer.keep(guest);
                })) {
            List<Fact> facts = examine(server.target(), Questions.USUAL_WHOLE);
            assertTrue(hellos(facts, TlsStart.Hello.FULL) >= 2, facts.toString());
            assertTrue(hellos(facts, TlsStart.Hello.SMALL) >= 2, facts.toString());
        }
    }

    private static long hellos(List<Fact> facts, TlsStart.Hello hello) {
        return all(facts, TlsStart.class).stream().filter(it -> it.hello() == hello).count();
    }

    @Test
    void afterAnAlertTheVersionsAreAskedOneByOne() throws Exception {
        List<Fact> facts =
                examine(guest -> {
                    ScriptedServer.packet(guest);
                    ScriptedServer.say(guest, "030000130ed000001234000201080001000000");
                    guest.getInputStream().read();
                    ScriptedServer.say(guest, "15030300020246");
                    ScriptedServer.keep(guest);
                });
        assertEquals(new TlsAnswer.Alert(2, 70), all(facts, TlsStart.class).getFirst().answer());
        List<TlsVersion> versions = all(facts, TlsVersion.class);
        assertEquals(
                List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
                versions.stream().map(TlsVersion::version).sorted().toList());
        assertTrue(versions.stream().noneMatch(TlsVersion::accepted), versions.toString());
    }

    @Test
    void aFloodCostsLittleMemory() throws Exception {
        System.gc();
        long before = used();
        examine(guest -> {
            guest.getInputStream().read();
            byte[] zeros = new byte[64 * 1024];
            for (int i = 0; i < 200 * 16; i++) {
                guest.getOutputStream().write(zeros);
            }
        });
        System.gc();
        long grown = used() - before;
        assertTrue(grown < 32L << 20, grown + " bytes more");
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
