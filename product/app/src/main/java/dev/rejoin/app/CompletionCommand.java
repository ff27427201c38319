package dev.rejoin.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script, made from the commands themselves. */
@Command(
        name = "completion",
        description = {
            "Prints the completion script of a shell.",
            "In bash: source <(rejoin completion bash)"
        })
final class CompletionCommand implements Runnable {
    enum Shell {
        bash,
        zsh
    }

    /** The script is the same for both, and tells them apart itself. */
    @Parameters(paramLabel = "bash|zsh", description = "The shell that completes.")
    private Shell shell = Shell.bash;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(AutoComplete.bash("rejoin", spec.root().commandLine()));
    }
}
