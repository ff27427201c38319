package dev.rejoin.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whose keys are known. */
@Command(
        name = "known-host",
        description = "Lists and forgets the keys that servers have shown.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KnownHostListCommand.class, KnownHostForgetCommand.class})
final class KnownHostCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: 'rejoin known-host list', for example");
    }
}
