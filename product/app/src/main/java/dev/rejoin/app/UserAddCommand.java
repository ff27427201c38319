package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account. */
@Command(name = "add", description = "Adds a user; asks for the password.")
final class UserAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class)
    private UserName user;

    @Option(
            names = "--unix-user",
            paramLabel = "UNIX-USER",
            description =
                    "Whom the user's desktops run as; usually the Unix user of the same name, and"
                            + " for a host that root does not run its own user.")
    private @Nullable String unixUser;

    @Mixin private PasswordOption password;

    @Mixin private ConfigurationOption configuration;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        Account account = AccountFiles.work(state, this::add);
        spec.commandLine()
                .getOut()
                .println("added " + user + "; desktops run as " + account.unixUser());
        return 0;
    }

    private Account add(AccountFiles files) throws IOException, CommandFailure {
        String runsAs = unixUser != null ? unixUser : AccountFiles.usualUnixUser(user);
        if (!Account.isUnixName(runsAs)) {
            throw new CommandFailure(
                    Outcome.Status.WRONG_USAGE,
                    "'" + runsAs + "' cannot be a Unix user: name one with --unix-user");
        }
        Account account = Account.of(user, runsAs, Instant.now());
        Optional<String> objection = files.objection(account, configuration);
        if (objection.isPresent()) {
            throw new CommandFailure(
                    Outcome.notSo(
                            user
                                    + " could have no desktop: "
                                    + objection.get()
                                    + "; name another Unix user with --unix-user"));
        }
        files.accounts().add(account, password.read());
        files.changed(user, "user " + user + " was added by " + AccountFiles.hostUser());
        return account;
    }
}
