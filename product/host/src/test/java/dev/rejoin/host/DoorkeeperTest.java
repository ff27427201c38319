package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.Accounts;
import dev.rejoin.accounts.BuiltInLogon;
import dev.rejoin.accounts.LogonVerdict;
import dev.rejoin.accounts.Throttle;
import dev.rejoin.accounts.UnixUserRule;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.CredSspClient;
import dev.rejoin.auth.credssp.CredSspClientOutcome;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.auth.credssp.CredSspOutcome;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.credssp.TsPasswordCreds;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.Lockout;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both ways to log on, by a clock of the test's own. */
@Timeout(60)
final class DoorkeeperTest {
    private static final Secret RIGHT = Secret.of("Wonderland1");
    private static final String HERE = "192.0.2.1";
    private static final Bytes KEY = Bytes.ofHex("3082010a0282010100c0ffee");

    @TempDir private Path folder;

    private final SecureRandom random = new SecureRandom();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private Accounts accounts;

    @BeforeEach
    void addUsers() throws IOException {
        Places places = new Places(folder.resolve("s"), folder.resolve("r"), folder.resolve("c"));
        accounts = Accounts.open(StateDirectory.open(places, random), random, now);
        accounts.add(Account.of(UserName.of("alice"), "alice", now), RIGHT);
        accounts.add(Account.of(UserName.of("dora"), "dora", now).disabled(true), RIGHT);
    }

    private Doorkeeper door(Throttle throttle) {
        UnixUserRule rule = new UnixUserRule(true, "root", true, _ -> OptionalLong.of(1000));
        return new Doorkeeper(
                new BuiltInLogon(accounts, rule, throttle, () -> now),
                throttle,
                NtlmTarget.standalone("HOST", "host.example"),
                random::nextBytes,
                () -> now);
    }

    private static Throttle off() {
        return new Throttle(Optional.empty(), Duration.ofSeconds(1), Optional.empty());
    }

    private static Cause refusal(LogonVerdict verdict) {
        return assertInstanceOf(LogonVerdict.Refused.class, verdict).cause();
    }

    @Test
    void theRightPasswordOpens() {
        LogonVerdict verdict = door(off()).logOn("alice", "Wonderland1", HERE);
        Account account = assertInstanceOf(LogonVerdict.Accepted.class, verdict).account();
        assertEquals(UserName.of("alice"), account.user());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreTheSame() {
        Doorkeeper door = door(off());
        assertEquals(
                Cause.of(CauseId.ACCOUNT_LOGON_FAILED, "alice"),
                refusal(door.logOn("alice", "wonderland1", HERE)));
        assertEquals(
                Cause.of(CauseId.ACCOUNT_LOGON_FAILED, "mallory"),
                refusal(door.logOn("mallory", "Wonderland1", HERE)));
        assertEquals(Cause.of(CauseId.ACCOUNT_LOGON_FAILED, ""), refusal(door.logOn("", "", HERE)));
    }

    @Test
    void aDisabledAccountIsNamedOnlyToWhoeverKnowsItsPassword() {
        Doorkeeper door = door(off());
        assertEquals(
                Cause.of(CauseId.ACCOUNT_DISABLED, "dora"),
                refusal(door.logOn("dora", "Wonderland1", HERE)));
        assertEquals(
                Cause.of(CauseId.ACCOUNT_LOGON_FAILED, "dora"),
                refusal(door.logOn("dora", "wrong", HERE)));
    }

    @Test
    void aCookieStandsForNoDisabledAccount() {
        Doorkeeper door = door(off());
        assertTrue(door.accountOf("alice").isPresent());
        assertEquals(Optional.empty(), door.accountOf("dora"));
        assertEquals(Optional.empty(), door.accountOf("mallory"));
    }

    @Test
    void wrongPasswordsLockAnAccountUntilTheClockSaysSo() {
        Doorkeeper door =
                door(
                        new Throttle(
                                Optional.empty(),
                                Duration.ofSeconds(1),
                                Optional.of(new Lockout(2, Duration.ofMinutes(5)))));
        door.logOn("alice", "one", HERE);
        door.logOn("alice", "two", "192.0.2.2");
        assertEquals(CauseId.ACCOUNT_LOCKED, refusal(door.verdict("alice")).id());
        now = now.plusSeconds(301);
        assertInstanceOf(LogonVerdict.Accepted.class, door.logOn("alice", "Wonderland1", HERE));
    }

    @Test
    void aDelayIsKeptAndARightPasswordWaitsToo() {
        Duration first = Duration.ofMillis(300);
        Doorkeeper door = door(new Throttle(Optional.of(first), first, Optional.empty()));
        door.logOn("alice", "wrong", HERE);
        long before = System.nanoTime();
        LogonVerdict verdict = door.logOn("alice", "Wonderland1", HERE);
        assertTrue(System.nanoTime() - before >= first.toNanos(), "it was held back");
        assertInstanceOf(LogonVerdict.Accepted.class, verdict);
    }

    @Test
    void whoWouldWaitTooLongIsTurnedAway() {
        Duration second = Duration.ofSeconds(1);
        Doorkeeper door =
                door(new Throttle(Optional.of(second), Duration.ofMillis(1), Optional.empty()));
        door.logOn("alice", "wrong", HERE);
        // The delay is cut to the longest one; the queue behind it is what grows.
        now = now.minusSeconds(5);
        assertEquals(CauseId.TOO_MANY_FAILURES, refusal(door.logOn("alice", "wrong", HERE)).id());
        assertEquals(
                CauseId.TOO_MANY_FAILURES, refusal(door.logOn("alice", "Wonderland1", HERE)).id());
        assertInstanceOf(
                LogonVerdict.Accepted.class, door.logOn("alice", "Wonderland1", "192.0.2.99"));
    }

    @Test
    void whoIsInterruptedWhileWaitingIsNotLetIn() throws Exception {
        Duration minutes = Duration.ofMinutes(5);
        Doorkeeper door = door(new Throttle(Optional.of(minutes), minutes, Optional.empty()));
        door.logOn("alice", "wrong", HERE);
        FutureTask<LogonVerdict> task =
                new FutureTask<>(() -> door.logOn("alice", "Wonderland1", HERE));
        Thread waiting = Thread.ofVirtual().start(task);
        waiting.interrupt();
        assertEquals(CauseId.TOO_MANY_FAILURES, refusal(task.get()).id());
    }

    @Test
    void credSspLetsTheRightPasswordIn() throws IOException {
        CredSspOutcome last = credSsp(door(off()), "alice", "Wonderland1", 6);
        assertEquals("alice", assertInstanceOf(CredSspOutcome.Accepted.class, last).logon().user());
    }

    @Test
    void credSspRefusesTheSameThingsForTheSameReasons() throws IOException {
        assertEquals(CauseId.ACCOUNT_LOGON_FAILED, refusedBy("alice", "wrong", 6).id());
        assertEquals(CauseId.ACCOUNT_LOGON_FAILED, refusedBy("mallory", "Wonderland1", 6).id());
        assertEquals(CauseId.ACCOUNT_LOGON_FAILED, refusedBy("dora", "wrong", 6).id());
        assertEquals(
                Cause.of(CauseId.ACCOUNT_DISABLED, "dora"), refusedBy("dora", "Wonderland1", 6));
        assertEquals(
                Cause.of(CauseId.CREDSSP_VERSION_NOT_PERMITTED, "4", "5"),
                refusedBy("alice", "Wonderland1", 4));
    }

    private Cause refusedBy(String user, String password, int version) throws IOException {
        Doorkeeper door = door(off());
        CredSspOutcome last = credSsp(door, user, password, version);
        CredSspFailure failure = assertInstanceOf(CredSspOutcome.Refused.class, last).failure();
        return door.refusal(failure, HERE);
    }

    /** What the server says last. */
    private CredSspOutcome credSsp(Doorkeeper door, String user, String password, int version)
            throws IOException {
        CredSspServer server = door.credSsp(KEY, HERE);
        CredSspClient client =
                new CredSspClient(
                        new CredSspClient.Settings(
                                version,
                                2,
                                CredSspClient.Tokens.SPNEGO,
                                KEY,
                                new TsPasswordCreds("", user, Secret.of(password)),
                                "RABBIT"),
                        random::nextBytes);
        CredSspOutcome heard = server.step(client.start().toByteArray(), now);
        while (heard instanceof CredSspOutcome.Reply(Bytes reply)) {
            Bytes next =
                    switch (client.step(reply.toByteArray(), now)) {
                        case CredSspClientOutcome.Reply(Bytes frame) -> frame;
                        case CredSspClientOutcome.Finished(Bytes frame, _) -> frame;
                        case CredSspClientOutcome.Refused refused ->
                                throw new AssertionError(refused.toString());
                    };
            heard = server.step(next.toByteArray(), now);
        }
        return heard;
    }
}
