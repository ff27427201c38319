package dev.rejoin.doctor.probe;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.client.ActiveSession;
import dev.rejoin.client.ConnectionEnd;
import dev.rejoin.client.Handshake;
import dev.rejoin.client.HandshakeOutcome;
import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.doctor.fact.LogonAttempt.Welcome;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.PlainLink;
import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectSettings.Logon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to log on: the password goes to the server once, whatever comes of it. With a session
 * it looks what the server says about it, waits in it if that was asked for, and leaves.
 */
public final class LogonProbe {
    /** Unix servers ask slow authorities, and some start a desktop first. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(20);

    /** xrdp needs two seconds to find a password wrong, and as long to show a desktop. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Opened by a session's sound, and by nothing before a logon. */
    private static final String SOUND = "rdpsnd";

    private final Target target;
    private final InetAddress address;
    private final ConnectSettings settings;
    private final String user;
    private final Optional<Duration> idle;
    private final Notes notes;

    private LogonProbe(
            Target target,
            InetAddress address,
            Questions.Logon who,
            Optional<Duration> idle,
            Notes notes) {
        this.target = target;
        this.address = address;
        this.user = who.domain().isEmpty() ? who.user() : who.domain() + '\\' + who.user();
        this.settings = settings(who);
        this.idle = idle;
        this.notes = notes;
    }

    private static ConnectSettings settings(Questions.Logon who) {
        Logon plain = Logon.of(who.user(), who.password());
        return ConnectSettings.of(who.user(), who.password())
                .with(
                        new Logon(
                                plain.user(),
                                who.domain(),
                                plain.password(),
                                plain.credSspVersion(),
                                plain.oldestServer(),
                                plain.tokens()))
                .with(ConnectSettings.Client.of("rejoin-doctor"))
                .withChannels(SOUND);
    }

    /**
     * Notes a {@link LogonAttempt}, and a hold if the session is to be left alone for a while.
     *
     * @param idle how long
     */
    public static void attempt(
            Target target,
            InetAddress address,
            Questions.Logon who,
            Optional<Duration> idle,
            Notes notes) {
        LogonProbe probe = new LogonProbe(target, address, who, idle, notes);
        try (Deadlines deadlines = new Deadlines()) {
            boolean unread = probe.attempt(probe.settings, deadlines, false);
            if (unread) {
                Logon logon = probe.settings.logon();
                probe.attempt(
                        probe.settings.with(
                                logon.speaking(logon.credSspVersion(), logon.tokens().otherForm())),
                        deadlines,
                        true);
            }
        }
    }

    /** True when the server could not read the first token, and so nothing about the user. */
    private boolean attempt(ConnectSettings asked, Deadlines deadlines, boolean last) {
        long begun = System.nanoTime();
        try (PlainLink link =
                        PlainLink.connect(
                                new InetSocketAddress(address, target.port()), Patience.CONNECT);
                Deadline deadline = deadlines.closing(link, HANDSHAKE)) {
            LogonSteps steps = new LogonSteps(notes);
            Handshake handshake = new Handshake(link, target.host(), steps);
            HandshakeOutcome outcome = handshake.run(asked, deadline);
            switch (outcome) {
                case HandshakeOutcome.Active active -> {
                    steps.over("done", true);
                    deadline.cancel();
                    stay(handshake, asked, active, deadlines, begun);
                }
                case HandshakeOutcome.Reached reached ->
                        throw new IllegalStateException("nobody asked to stop at " + reached);
                case ConnectionEnd end when !last && formUnread(end) -> {
                    steps.over("the server does not read SPNEGO: once more without it", false);
                    return true;
                }
                case ConnectionEnd end -> {
                    Result result = LogonResults.of(end, steps.took());
                    steps.over(LogonWords.of(result), false);
                    saw(end.phase(), result, begun);
                }
            }
        } catch (IOException unreachable) {
            Ending ending =
                    unreachable instanceof SocketTimeoutException
                            ? new Ending.Silent(since(begun))
                            : new Ending.Reset(since(begun));
            notes.tried("logon: TCP", Words.of(ending), false, begun);
            saw("TCP", new Result.Lost(ending, 0, OptionalInt.empty()), begun);
        }
        return false;
    }

    private static boolean formUnread(ConnectionEnd end) {
        return end instanceof ConnectionEnd.Refused refused
                && refused.why() instanceof ConnectRefusal.Logon logon
                && logon.failure().reason() == CredSspFailure.Reason.TOKEN_FORM;
    }

    private void stay(
            Handshake handshake,
            ConnectSettings asked,
            HandshakeOutcome.Active active,
            Deadlines deadlines,
            long begun) {
        LogonSigns signs = new LogonSigns();
        ActiveSession session = new ActiveSession(handshake, asked, active, signs);
        Duration longest = LOOK.plus(idle.orElse(Duration.ZERO)).plus(HANDSHAKE);
        long from = System.nanoTime();
        try (Deadline deadline = deadlines.closing(handshake.link(), longest)) {
            Thread.ofVirtual()
                    .name("logon of the doctor")
                    .start(() -> signs.ended(session.follow(deadline)));
            signs.awaitWord(LOOK);
            judge(active.server(), signs, begun, from);
            if (idle.isPresent() && signs.end().isEmpty()) {
                new LogonHold(session, signs, idle.get(), notes).hold();
            }
            session.leave();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            session.leave();
        }
    }

    private void judge(ServerProfile server, LogonSigns signs, long begun, long from) {
        Result result =
                signs.end().isPresent()
                        ? LogonResults.of(signs.end().get(), since(from))
                        : active(server, signs);
        notes.tried(
                "logon: " + ActiveSession.PHASE,
                LogonWords.of(result),
                result instanceof Result.Active,
                from);
        saw(ActiveSession.PHASE, result, begun);
    }

    private static Result active(ServerProfile server, LogonSigns signs) {
        Welcome welcome =
                signs.loggedOn()
                        ? Welcome.LOGGED_ON
                        : server.selected().equals(Protocols.SSL)
                                ? Welcome.LOGON_SCREEN
                                : Welcome.PASSWORD_TAKEN;
        return new Result.Active(
                server.desktop().map(BitmapCapability::desktopWidth).orElse(0),
                server.desktop().map(BitmapCapability::desktopHeight).orElse(0),
                welcome,
                signs.notice());
    }

    private void saw(String phase, Result result, long begun) {
        notes.saw(new LogonAttempt(user, phase, result, since(begun)));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
