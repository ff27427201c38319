package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.AccountException;
import dev.rejoin.accounts.Accounts;
import dev.rejoin.accounts.UnixUserRule;
import dev.rejoin.accounts.UnixUsers;
import dev.rejoin.host.admin.AdminClient;
import dev.rejoin.host.admin.Caller;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.Peer;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Journal;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import dev.rejoin.store.UnusableStateException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * The accounts of one host, which need no running host to be changed. What was changed is
 * journalled, and a running host is told.
 */
final class AccountFiles {
    /** Something to do with accounts. */
    @FunctionalInterface
    interface Work<T> {
        T with(AccountFiles files) throws IOException, CommandFailure;
    }

    private final Places places;
    private final Accounts accounts;

    private AccountFiles(Places places, Accounts accounts) {
        this.places = places;
        this.accounts = accounts;
    }

    static <T> T work(StateOption option, Work<T> work) throws CommandFailure {
        Places places = option.places();
        SecureRandom random = new SecureRandom();
        try {
            StateDirectory directory = StateDirectory.open(places, random);
            Accounts accounts = Accounts.open(directory, random, Instant.now());
            return work.with(new AccountFiles(places, accounts));
        } catch (AccountException notSo) {
            throw new CommandFailure(Outcome.notSo(String.valueOf(notSo.getMessage())));
        } catch (AccessDeniedException denied) {
            throw HostCommands.noPermission(denied);
        } catch (UnusableStateException unusable) {
            throw new CommandFailure(Outcome.noPermission(String.valueOf(unusable.getMessage())));
        } catch (IOException e) {
            throw new CommandFailure(Outcome.notSo(String.valueOf(e.getMessage())));
        }
    }

    Accounts accounts() {
        return accounts;
    }

    Account require(UserName user) throws IOException, CommandFailure {
        return accounts.find(user)
                .orElseThrow(() ->
                        new CommandFailure(
                                Outcome.notSo(
                                        "there is no user "
                                                + user
                                                + ": 'rejoin user list' shows those there"
                                                + " are")));
    }

    /** Why the account could have no desktop, with the cure. */
    Optional<String> objection(Account account, ConfigurationOption configuration)
            throws IOException, CommandFailure {
        boolean shared = configuration.settings(places).sharedUnixUser().value();
        UnixUserRule rule =
                new UnixUserRule(isRoot(), hostUser(), shared, UnixUsers.ofThisMachine());
        var others = new java.util.ArrayList<>(accounts.list());
        others.removeIf(other -> other.user().equals(account.user()));
        others.add(account);
        return rule.objection(account, others);
    }

    /** A host that is not root's can run desktops as its own user only. */
    static String usualUnixUser(UserName user) {
        return isRoot() ? user.key() : hostUser();
    }

    static String hostUser() {
        return System.getProperty("user.name");
    }

    static boolean isRoot() {
        return hostUser().equals("root");
    }

    /** Journals the change and tells a running host. */
    void changed(UserName user, String words) throws IOException {
        try (Journal journal = new Journal(places)) {
            journal.append(
                    Event.of(Instant.now(), EventKind.ACCOUNT_CHANGED, words)
                            .by(Peer.NONE.withUser(user.spelling())));
        }
        try (AdminClient host = AdminClient.connect(places.adminSocket())) {
            host.reload(Caller.self());
        } catch (IOException noneRuns) {
            // It reads the accounts when it starts.
        }
    }
}
