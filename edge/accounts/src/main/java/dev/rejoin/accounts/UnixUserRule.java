package dev.rejoin.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whom desktops may run as.
 *
 * @param root whether the host itself runs as root, and so can become others
 * @param hostUser the Unix user the host runs as
 * @param shared several accounts may have the same Unix user: 'shared-unix-user'
 */
public record UnixUserRule(boolean root, String hostUser, boolean shared, UnixUsers users) {
    /**
     * Why {@code account} cannot have a desktop among {@code all} accounts, with the cure; empty if
     * it can.
     */
    public Optional<String> objection(Account account, List<Account> all) {
        Optional<String> own = root ? asRoot(account) : asUser(account);
        return own.isPresent() || shared ? own : alone(account, all);
    }

    private Optional<String> asRoot(Account account) {
        String name = account.unixUser();
        OptionalLong uid = users.uid(name);
        if (uid.isEmpty()) {
            return Optional.of("there is no Unix user " + name + " on this machine");
        }
        return uid.getAsLong() == 0
                ? Optional.of("its Unix user " + name + " is root, and no desktop runs as root")
                : Optional.empty();
    }

    private Optional<String> asUser(Account account) {
        return account.unixUser().equals(hostUser)
                ? Optional.empty()
                : Optional.of(
                        "the host runs as "
                                + hostUser
                                + " and cannot start desktops as "
                                + account.unixUser());
    }

    /** The sessions of two accounts with one Unix user are not private from each other. */
    private static Optional<String> alone(Account account, List<Account> all) {
        return all.stream()
                .filter(other -> other.unixUser().equals(account.unixUser()))
                .min(Comparator.comparing(Account::created).thenComparing(Account::user))
                .filter(first -> !first.user().equals(account.user()))
                .map(first ->
                        "the Unix user "
                                + account.unixUser()
                                + " belongs to "
                                + first.user()
                                + ", and 'shared-unix-user' is not set");
    }
}
