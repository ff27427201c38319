package dev.rejoin.doctor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.net.WaryLink;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuestionTest {
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(400);

    private static Question.Reply ask(ScriptedServer.Script script, FrameKind kind, Duration limit)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(script);
                WaryLink link = server.visit()) {
            return Question.ask(link, new byte[] {1}, kind, limit);
        }
    }

    private static Ending ending(ScriptedServer.Script script, Duration limit) throws Exception {
        Question.Answer answer = ask(script, FrameKind.TPKT, limit).answer();
        return assertInstanceOf(Question.Answer.None.class, answer, answer.toString()).ending();
    }

    private static ScriptedServer.Script saying(String hex) {
        return guest -> {
            guest.getInputStream().read();
            ScriptedServer.say(guest, hex);
            ScriptedServer.keep(guest);
        };
    }

    @Test
    void aWholeMessageIsCutFromWhatFollowsIt() throws Exception {
        ScriptedServer.Script script = saying("0300000902f0802180" + "1503");
        try (ScriptedServer server = new ScriptedServer(script);
                WaryLink link = server.visit()) {
            Question.Reply reply = Question.ask(link, new byte[] {1}, FrameKind.TPKT, LONG);
            assertEquals(
                    new Question.Answer.Frame(Bytes.ofHex("0300000902f0802180")), reply.answer());
            Question.Reply rest = Question.ask(link, new byte[0], FrameKind.TPKT, SHORT);
            assertEquals(
                    new Question.Answer.None(new Ending.Said(Bytes.ofHex("1503"))),
                    rest.answer(),
                    "what came too early is not lost");
        }
    }

    @Test
    void everyWayToEndHasItsName() throws Exception {
        assertInstanceOf(Ending.Closed.class, ending(guest -> guest.getInputStream().read(), LONG));
        assertInstanceOf(
                Ending.Reset.class,
                ending(
                        guest -> {
                            guest.getInputStream().read();
                            guest.setSoLinger(true, 0);
                        },
                        LONG));
        assertInstanceOf(Ending.Silent.class, ending(ScriptedServer::keep, SHORT));
        Ending unfinished = ending(saying("03000013"), SHORT);
        assertEquals(
                Bytes.ofHex("03000013"),
                assertInstanceOf(Ending.Unfinished.class, unfinished).bytes());
    }

    @Test
    void bytesOfAnotherKindAreShown() throws Exception {
        byte[] banner = "SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                new Ending.Said(Bytes.of(banner)), ending(saying(Bytes.of(banner).hex()), LONG));
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsShown() throws Exception {
        Ending ending = ending(saying("41".repeat(4000)), LONG);
        assertTrue(
                ending instanceof Ending.Said(Bytes bytes) && bytes.size() <= 256,
                ending.toString());
    }

    @Test
    void aHugeLengthIsNotBelieved() throws Exception {
        Question.Answer answer = ask(saying("3084ffffffff"), FrameKind.TS_REQUEST, LONG).answer();
        assertEquals(
                new Question.Answer.None(new Ending.Said(Bytes.ofHex("3084ffffffff"))), answer);
    }

    @Test
    void anEndlessAnswerInTricklesEndsInTime() throws Exception {
        ScriptedServer.Script trickle =
                guest -> {
                    ScriptedServer.say(guest, "0300ffff");
                    while (true) {
                        guest.getOutputStream().write(0);
                        Thread.sleep(20);
                    }
                };
        long begun = System.nanoTime();
        assertInstanceOf(Ending.Unfinished.class, ending(trickle, SHORT));
        assertTrue(System.nanoTime() - begun < 8_000_000_000L);
    }
}
