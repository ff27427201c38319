package dev.rejoin.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who may log on. */
@Command(
        name = "user",
        description = "Adds, changes, removes and lists the users who may log on.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UserAddCommand.class,
            UserPasswdCommand.class,
            UserChangeCommand.class,
            UserRemoveCommand.class,
            UserListCommand.class
        })
final class UserCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: 'rejoin user add NAME', for example");
    }
}
