package dev.rejoin.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends what no longer answers. */
@Command(
        name = "reset",
        description = "Ends a session at once.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ResetSessionCommand.class)
final class ResetCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to reset: 'rejoin reset session ID'");
    }
}
