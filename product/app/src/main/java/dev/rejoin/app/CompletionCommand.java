package dev.rejoin.app;

import java.io.PrintWriter;
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

    @Parameters(paramLabel = "bash|zsh", description = "The shell that completes.")
    private Shell shell;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        // The script is the same for both shells, and tells them apart itself.
        out.println("# Completion of rejoin for " + shell + ".");
        out.println(AutoComplete.bash("rejoin", spec.root().commandLine()));
    }
}
