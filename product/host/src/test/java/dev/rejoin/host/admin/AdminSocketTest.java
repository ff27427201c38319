package dev.rejoin.host.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.net.UnixLink;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminSocketTest {
    private final FixedSessions control = new FixedSessions();
    private Path socket;
    private AdminServer server;

    @BeforeEach
    void serve(@TempDir Path run) throws IOException {
        socket = run.resolve("admin.sock");
        server =
                AdminServer.start(
                        socket, control, peer -> new Caller("root", !peer.user().isEmpty()));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void carriesEveryCommandAndItsAnswer() throws IOException {
        try (AdminClient client = AdminClient.connect(socket)) {
            Caller self = Caller.self();
            assertEquals(control.sessions(), client.sessions());
            assertEquals(Outcome.done("logoff 3 by root"), client.logoff(new SessionId(3), self));
            assertEquals(Outcome.done("reset 4 by root"), client.reset(new SessionId(4), self));
            assertEquals(
                    Outcome.done("disconnect 3 by root"),
                    client.disconnect(new SessionId(3), self));
            assertEquals(Outcome.done("reload by root"), client.reload(self));
            assertEquals(
                    control.whySession(UserName.of("Alice")),
                    client.whySession(UserName.of("Alice")));
        }
    }

    @Test
    void everybodyMayConnect() throws IOException {
        assertEquals(
                "rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
    }

    @Test
    void saysWhatIsWrongWithARequest() throws IOException {
        for (String bad :
                List.of(
                        "",
                        "{",
                        "[]",
                        "{}",
                        "{\"do\":7}",
                        "{\"do\":\"dance\"}",
                        "{\"do\":\"logoff\"}",
                        "{\"do\":\"logoff\",\"session\":0}",
                        "{\"do\":\"logoff\",\"session\":99999999999}",
                        "{\"do\":\"logoff\",\"session\":\"3\"}",
                        "{\"do\":\"why-session\",\"user\":\"../x\"}")) {
            String answer = say(bad + "\n");
            assertEquals(2, Answer.parse(answer).outcome().exit(), bad);
        }
        assertEquals(List.of(), control.told);
    }

    @Test
    void endsAConnectionThatSendsTooLongALine() throws IOException {
        try (UnixLink link = UnixLink.connect(socket)) {
            byte[] flood = "x".repeat(5000).getBytes(StandardCharsets.US_ASCII);
            link.write(flood);
            assertTrue(endOf(link));
        }
        assertEquals(control.sessions().size(), rows());
    }

    @Test
    void anAnswerThatNeverComesIsAFailure() throws IOException {
        AdminClient client = AdminClient.connect(socket);
        assertEquals(control.sessions(), client.sessions());
        server.close();
        assertThrows(java.io.UncheckedIOException.class, client::sessions);
    }

    @Test
    void aRequestReadsBackAsItself() throws IOException {
        for (Request request :
                List.of(
                        new Request.Sessions(),
                        new Request.Logoff(new SessionId(1)),
                        new Request.Reset(new SessionId(65_535)),
                        new Request.Disconnect(new SessionId(7)),
                        new Request.Why(UserName.of("Zoë")),
                        new Request.Reload())) {
            assertEquals(request, Request.parse(request.line()));
        }
    }

    private int rows() throws IOException {
        try (AdminClient client = AdminClient.connect(socket)) {
            return client.sessions().size();
        }
    }

    private String say(String text) throws IOException {
        try (UnixLink link = UnixLink.connect(socket)) {
            link.write(text.getBytes(StandardCharsets.UTF_8));
            return new LineReader(link, 1 << 16).line().orElseThrow();
        }
    }

    /** True when the other side has closed, by an end or by a broken pipe. */
    private static boolean endOf(UnixLink link) {
        try {
            return link.read(new byte[1], 0, 1) < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
