package dev.rejoin.host;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.BuiltInLogon;
import dev.rejoin.accounts.LogonVerdict;
import dev.rejoin.accounts.Throttle;
import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.AccountRule;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Checks who somebody is: the same for both ways to log on, in the same time for names that exist
 * and names that do not, and never faster than the throttle allows.
 */
final class Doorkeeper {
    /** What the host answers to {@code force-updated-clients}: versions 5 and 6 alone. */
    private static final int OLDEST_CREDSSP = 5;

    private final BuiltInLogon accounts;
    private final Throttle throttle;
    private final NtlmTarget target;
    private final Randomness randomness;
    private final InstantSource clock;

    Doorkeeper(
            BuiltInLogon accounts,
            Throttle throttle,
            NtlmTarget target,
            Randomness randomness,
            InstantSource clock) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.target = target;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** For one connection of a listener with this certificate. */
    CredSspServer credSsp(Bytes subjectPublicKey, String address) throws IOException {
        return new CredSspServer(
                new CredSspServer.Settings(
                        OLDEST_CREDSSP,
                        target,
                        subjectPublicKey,
                        accounts.hashes(),
                        accounts.decoy(),
                        throttled(address)),
                randomness);
    }

    /** A right answer waits its turn too, or a guesser would hang up on every slow one. */
    private AccountRule throttled(String address) {
        AccountRule rule = accounts.rule();
        return (user, domain) -> {
            if (!waitTurn(user, address)) {
                return AccountDecision.refused(NtStatus.ACCOUNT_LOCKED_OUT);
            }
            throttle.succeeded(user, address);
            return rule.decide(user, domain);
        };
    }

    /** Why a logon by CredSSP was refused; returns when the client may be told. */
    Cause refusal(CredSspFailure failure, String address) {
        String user = failure.user();
        return switch (failure.reason()) {
            case LOGON_FAILURE, ANONYMOUS, NTLM_VERSION_1 -> {
                yield wrong(user, address);
            }
            case VERSION_NOT_PERMITTED ->
                    Cause.of(
                            CauseId.CREDSSP_VERSION_NOT_PERMITTED,
                            Integer.toString(failure.peerVersion()),
                            Integer.toString(OLDEST_CREDSSP));
            case ACCOUNT_DISABLED,
                    ACCOUNT_EXPIRED,
                    ACCOUNT_LOCKED_OUT,
                    ACCOUNT_RESTRICTION,
                    LOGON_HOURS,
                    LOGON_TYPE_NOT_GRANTED,
                    OTHER_STATUS,
                    PASSWORD_EXPIRED,
                    PASSWORD_MUST_CHANGE,
                    WORKSTATION_NOT_ALLOWED ->
                    account(user, address);
            case WEAK_SECURITY,
                    NO_COMMON_MECHANISM,
                    MESSAGE_ALTERED,
                    PUBLIC_KEY_MISMATCH,
                    CREDENTIALS_REFUSED,
                    OUT_OF_ORDER,
                    MALFORMED,
                    TOKEN_FORM ->
                    Cause.of(CauseId.CREDSSP_FAILED, failure.detail());
        };
    }

    private Cause account(String user, String address) {
        return accounts.verdict(user) instanceof LogonVerdict.Refused refused
                ? refused.cause()
                : tooMany(address);
    }

    private Cause wrong(String user, String address) {
        boolean inTurn = waitTurn(user, address);
        int failures = throttle.failed(user, address, clock.instant());
        return inTurn
                ? Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user)
                : Cause.of(CauseId.TOO_MANY_FAILURES, address, Integer.toString(failures));
    }

    private static Cause tooMany(String address) {
        return Cause.of(CauseId.TOO_MANY_FAILURES, address, "too many");
    }

    /** For a listener without network level authentication: the password itself, over TLS. */
    LogonVerdict logOn(String user, String password, String address) {
        Secret secret = Secret.of(password);
        try {
            if (!accounts.proves(user, secret)) {
                return new LogonVerdict.Refused(wrong(user, address));
            }
        } finally {
            secret.wipe();
        }
        if (!waitTurn(user, address)) {
            return new LogonVerdict.Refused(tooMany(address));
        }
        throttle.succeeded(user, address);
        return accounts.verdict(user);
    }

    /** What the account of somebody who has proved who they are allows. */
    LogonVerdict verdict(String user) {
        return accounts.verdict(user);
    }

    /** The account behind a session that a cookie stands for. */
    Optional<Account> accountOf(String user) {
        return accounts.verdict(user) instanceof LogonVerdict.Accepted accepted
                ? Optional.of(accepted.account())
                : Optional.empty();
    }

    private boolean waitTurn(String user, String address) {
        Optional<Duration> turn = throttle.turn(user, address, clock.instant());
        if (turn.isEmpty()) {
            return false;
        }
        try {
            Thread.sleep(turn.get());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
