package dev.rejoin.app;

import dev.rejoin.session.UserName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes an account. */
@Command(
        name = "remove",
        description = "Removes a user; a session that runs goes on until somebody ends it.")
final class UserRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class)
    private UserName user;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        AccountFiles.work(
                state,
                files -> {
                    files.accounts().remove(user);
                    files.changed(
                            user, "user " + user + " was removed by " + AccountFiles.hostUser());
                    return user;
                });
        spec.commandLine().getOut().println("removed " + user);
        return 0;
    }
}
