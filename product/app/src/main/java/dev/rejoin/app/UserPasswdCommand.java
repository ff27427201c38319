package dev.rejoin.app;

import dev.rejoin.session.UserName;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets a new password. */
@Command(
        name = "passwd",
        description = "Sets a new password; connections that run go on, reconnect cookies end.")
final class UserPasswdCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class)
    private UserName user;

    @Mixin private PasswordOption password;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        AccountFiles.work(
                state,
                files -> {
                    files.require(user);
                    files.accounts().setPassword(user, password.read(), Instant.now());
                    files.changed(
                            user,
                            "the password of " + user + " was set by " + AccountFiles.hostUser());
                    return user;
                });
        spec.commandLine().getOut().println(user + " has a new password");
        return 0;
    }
}
