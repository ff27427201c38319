package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.doctor.fact.LogonAttempt.Welcome;
import dev.rejoin.doctor.probe.LogonProbe;
import dev.rejoin.doctor.probe.Notes;
import dev.rejoin.it.fixture.HostProcess.Answer;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import dev.rejoin.protocol.connect.ConnectRefusal;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor sees when it logs on to real servers. */
@RealPeers({"Xvfb", "xdotool", "import"})
class LogonDoctorTest {
    @RegisterExtension static final Scene scene = Scene.with("failure-delay = \"off\"");

    private static final String WRONG = "Wrong-horse-7";

    // MD4 of Scene.PASSWORD, as FreeRDP keeps passwords.
    private static final String NT_HASH = "d8728a6ef0ab677030e842a8cb0fe018";

    private static Notes logOn(String address, String user, String password, Duration idle)
            throws Exception {
        int colon = address.lastIndexOf(':');
        Target target =
                new Target(
                        address.substring(0, colon),
                        Integer.parseInt(address.substring(colon + 1)));
        Notes notes = new Notes(_ -> {});
        LogonProbe.attempt(
                target,
                InetAddress.getByName(target.host()),
                new Questions.Logon(user, "", Secret.of(password)),
                idle.isZero() ? Optional.empty() : Optional.of(idle),
                notes);
        return notes;
    }

    private static Result result(Notes notes) {
        List<LogonAttempt> attempts =
                notes.facts().stream()
                        .filter(LogonAttempt.class::isInstance)
                        .map(LogonAttempt.class::cast)
                        .toList();
        assertEquals(1, attempts.size(), attempts::toString);
        return attempts.getFirst().result();
    }

    private static Result result(String address, String user, String password) throws Exception {
        return result(logOn(address, user, password, Duration.ZERO));
    }

    @Test
    void theRightPasswordReachesTheDesktop() throws Exception {
        scene.user("rita");

        for (String address : List.of(scene.nlaAddress(), scene.tlsAddress())) {
            var active =
                    assertInstanceOf(
                            Result.Active.class, result(address, "rita", Scene.PASSWORD), address);
            assertEquals(Welcome.LOGGED_ON, active.welcome(), address);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    wrong,   LOGON_FAILURE,        ''
                    dolly,   ACCOUNT_DISABLED,     --disabled
                    lola,    ACCOUNT_LOCKED_OUT,   --locked
                    elsa,    ACCOUNT_EXPIRED,      --expires=2020-01-01
                    paula,   PASSWORD_EXPIRED,     --password-expires=2020-01-01
                    mara,    PASSWORD_MUST_CHANGE, --must-change
                    """)
    void whatIsWrongWithAnAccountIsSeen(String user, CredSspFailure.Reason reason, String change)
            throws Exception {
        scene.user(user);
        if (!change.isEmpty()) {
            Answer answer = scene.host().command("user", "change", user, change);
            assertEquals(0, answer.exit(), answer.toString());
        }
        String password = user.equals("wrong") ? WRONG : Scene.PASSWORD;

        var refused =
                assertInstanceOf(Result.Refused.class, result(scene.nlaAddress(), user, password));

        var logon = assertInstanceOf(ConnectRefusal.Logon.class, refused.why());
        assertEquals(reason, logon.failure().reason());
    }

    /** Not required is not refused: who offers NLA gets it, and a word for a wrong password. */
    @Test
    void aListenerThatDoesNotRequireNlaRefusesAWrongPasswordByIt() throws Exception {
        scene.user("wolf");

        var refused =
                assertInstanceOf(Result.Refused.class, result(scene.tlsAddress(), "wolf", WRONG));

        var logon = assertInstanceOf(ConnectRefusal.Logon.class, refused.why());
        assertEquals(CredSspFailure.Reason.LOGON_FAILURE, logon.failure().reason());
    }

    @Test
    @RealPeers({"freerdp-shadow-cli", "Xvfb"})
    void aServerWithoutSpnegoGetsThePasswordOnce(@TempDir Path folder) throws Exception {
        Path accounts =
                Files.writeString(folder.resolve("sam"), "rangeuser:::" + NT_HASH + ":::\n");
        int port = RealServer.freePort();
        try (RealServer server =
                RealServer.start(
                        folder,
                        port,
                        Map.of("HOME", folder.toString(), "DISPLAY", scene.screen().display()),
                        List.of(
                                "freerdp-shadow-cli",
                                "/bind-address:127.0.0.1",
                                "/port:" + port,
                                "/sec:nla",
                                "/sam-file:" + accounts))) {
            String address = "127.0.0.1:" + server.port();
            AtomicInteger unread = new AtomicInteger();
            Notes wrong = logOn(address, "rangeuser", WRONG, Duration.ZERO);
            wrong.steps().stream()
                    .filter(step -> step.outcome().contains("does not read SPNEGO"))
                    .forEach(_ -> unread.incrementAndGet());

            assertEquals(1, unread.get(), wrong.steps()::toString);
            var lost = assertInstanceOf(Result.Lost.class, result(wrong));
            assertInstanceOf(Ending.Closed.class, lost.ending());
            assertEquals(6, lost.credSspVersion());
            assertInstanceOf(Result.Active.class, result(address, "rangeuser", Scene.PASSWORD));
        }
    }

    @Test
    @RealPeers({"xrdp", "xrdp-sesman", "unshare"})
    void xrdpTellsByItsSessionWhetherThePasswordWasRight(@TempDir Path folder) throws Exception {
        assumeTrue(Scene.isRoot(), "only root may give a namespace users of its own");
        try (RealServer server = XrdpLogons.start(folder, new Papers())) {
            String address = "127.0.0.1:" + server.port();

            var wrong =
                    assertInstanceOf(Result.Active.class, result(address, XrdpLogons.USER, WRONG));
            var right =
                    assertInstanceOf(
                            Result.Active.class, result(address, XrdpLogons.USER, Scene.PASSWORD));

            assertEquals(Welcome.LOGON_SCREEN, wrong.welcome());
            assertEquals(Welcome.LOGGED_ON, right.welcome());
        }
    }
}
