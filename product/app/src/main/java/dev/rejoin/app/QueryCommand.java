package dev.rejoin.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What there is to see. */
@Command(
        name = "query",
        description = "Shows sessions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = QuerySessionCommand.class)
final class QueryCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to show: 'rejoin query session'");
    }
}
