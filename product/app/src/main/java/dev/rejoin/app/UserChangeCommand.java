package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.UserName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes an account's standing. */
@Command(
        name = "change",
        description = "Changes what a user may do; it counts from the next logon on.")
final class UserChangeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class)
    private UserName user;

    @Option(names = "--disabled", description = "Nobody logs on as this user.")
    private boolean disabled;

    @Option(names = "--enabled", description = "The opposite of --disabled.")
    private boolean enabled;

    @Option(names = "--locked", description = "Locked, as after too many wrong passwords.")
    private boolean locked;

    @Option(names = "--unlocked", description = "The opposite of --locked.")
    private boolean unlocked;

    @Option(
            names = "--expires",
            paramLabel = "DATE|never",
            description = "The account ends when that day begins, as 2027-01-31.")
    private @Nullable String expires;

    @Option(
            names = "--password-expires",
            paramLabel = "DATE|never",
            description = "The password ends when that day begins.")
    private @Nullable String passwordExpires;

    @Option(
            names = "--must-change",
            description = "The password must be changed before the next logon.")
    private boolean mustChange;

    @Option(
            names = "--unix-user",
            paramLabel = "UNIX-USER",
            description = "Whom the user's desktops run as from now on.")
    private @Nullable String unixUser;

    @Mixin private ConfigurationOption configuration;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        if ((disabled && enabled) || (locked && unlocked)) {
            throw wrong("an option and its opposite were given");
        }
        if (!isAnythingGiven()) {
            throw wrong("say what to change");
        }
        AccountFiles.work(
                state,
                files -> {
                    Account after = changed(files.require(user));
                    Optional<String> objection = files.objection(after, configuration);
                    if (unixUser != null && objection.isPresent()) {
                        throw new CommandFailure(Outcome.notSo(objection.get()));
                    }
                    files.accounts().change(after);
                    files.changed(
                            user, "user " + user + " was changed by " + AccountFiles.hostUser());
                    return after;
                });
        spec.commandLine().getOut().println("changed " + user);
        return 0;
    }

    private boolean isAnythingGiven() {
        return disabled
                || enabled
                || locked
                || unlocked
                || mustChange
                || expires != null
                || passwordExpires != null
                || unixUser != null;
    }

    private Account changed(Account account) {
        Account next = account;
        if (disabled || enabled) {
            next = next.disabled(disabled);
        }
        if (locked || unlocked) {
            next = next.locked(locked);
        }
        if (expires != null) {
            next = next.expiring(day(expires));
        }
        if (passwordExpires != null) {
            next = next.passwordExpiring(day(passwordExpires));
        }
        if (mustChange) {
            next = next.mustChange(true);
        }
        return unixUser == null ? next : next.runningAs(unixUser);
    }

    private @Nullable Instant day(String text) {
        if (text.equals("never")) {
            return null;
        }
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException notADay) {
            throw wrong("'" + text + "' is neither a day such as 2027-01-31 nor 'never'");
        }
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
