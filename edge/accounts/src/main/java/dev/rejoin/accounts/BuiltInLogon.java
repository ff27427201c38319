package dev.rejoin.accounts;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.AccountRule;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtHashLookup;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Space;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logging on to the built-in accounts: first the proof of the password, in the same time for users
 * that exist and users that do not; then, and only then, what the account allows.
 */
public final class BuiltInLogon {
    private final Accounts accounts;
    private final UnixUserRule unixUsers;
    private final Throttle throttle;
    private final InstantSource clock;

    public BuiltInLogon(
            Accounts accounts, UnixUserRule unixUsers, Throttle throttle, InstantSource clock) {
        this.accounts = accounts;
        this.unixUsers = unixUsers;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** For network level authentication. Unreadable accounts end it with UncheckedIOException. */
    public NtHashLookup hashes() {
        return (user, domain) -> {
            Accounts.Stored stored = lookUp(user);
            return stored.known() ? Optional.of(stored.hash()) : Optional.empty();
        };
    }

    /** What network level authentication computes with for unknown users: always the same. */
    public NtHash decoy() throws IOException {
        return accounts.lookUp(Optional.empty()).hash();
    }

    public AccountRule rule() {
        return (user, domain) ->
                switch (verdict(user)) {
                    case LogonVerdict.Accepted accepted -> AccountDecision.ACCEPTED;
                    case LogonVerdict.Refused(Cause cause) ->
                            AccountDecision.refused(
                                    cause.number(Space.NTSTATUS).orElse(NtStatus.LOGON_FAILURE));
                };
    }

    /** For a listener without network level authentication: the password itself, over TLS. */
    public boolean proves(String user, Secret password) {
        Accounts.Stored stored = lookUp(user);
        boolean same = NtHash.of(password).equals(stored.hash());
        return same && stored.known();
    }

    /** What becomes of a user, as typed, after the proof; also why {@link #rule} refused. */
    public LogonVerdict verdict(String user) {
        Accounts.Stored stored = lookUp(user);
        if (!stored.known()) {
            return new LogonVerdict.Refused(Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user));
        }
        Account account = stored.account();
        return refusal(account, clock.instant())
                .<LogonVerdict>map(LogonVerdict.Refused::new)
                .orElseGet(() -> new LogonVerdict.Accepted(account));
    }

    private Optional<Cause> refusal(Account account, Instant now) {
        String name = account.user().spelling();
        if (account.disabled()) {
            return Optional.of(Cause.of(CauseId.ACCOUNT_DISABLED, name));
        }
        if (account.locked()) {
            return Optional.of(
                    Cause.of(CauseId.ACCOUNT_LOCKED, name, "an administrator unlocks it"));
        }
        Optional<Instant> lockedUntil = throttle.lockedUntil(account.user(), now);
        if (lockedUntil.isPresent()) {
            return Optional.of(Cause.of(CauseId.ACCOUNT_LOCKED, name, print(lockedUntil.get())));
        }
        if (isPast(account.expires(), now)) {
            return Optional.of(Cause.of(CauseId.ACCOUNT_EXPIRED, name, print(account.expires())));
        }
        Optional<String> objection = objection(account);
        if (objection.isPresent()) {
            return Optional.of(Cause.of(CauseId.RIGHT_MISSING, name, objection.get()));
        }
        if (isPast(account.passwordExpires(), now)) {
            return Optional.of(
                    Cause.of(
                            CauseId.ACCOUNT_PASSWORD_EXPIRED,
                            name,
                            print(account.passwordExpires())));
        }
        return account.mustChange()
                ? Optional.of(Cause.of(CauseId.ACCOUNT_MUST_CHANGE, name))
                : Optional.empty();
    }

    private Optional<String> objection(Account account) {
        try {
            return unixUsers.objection(account, accounts.readable());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Accounts.Stored lookUp(String user) {
        try {
            return accounts.lookUp(UserName.typed(user));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPast(@Nullable Instant time, Instant now) {
        return time != null && !now.isBefore(time);
    }

    private static String print(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
