package dev.rejoin.app;

import dev.rejoin.host.admin.Caller;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends a session in an orderly way: its programs are asked first. */
@Command(
        name = "logoff",
        description = "Ends a session in an orderly way: its programs are asked first.")
final class LogoffCommand implements Callable<Integer> {
    @Mixin private SessionArgument session;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        String words =
                HostCommands.done(
                        HostCommands.ask(
                                state, control -> control.logoff(session.id(), Caller.self())));
        spec.commandLine().getOut().println(words);
        return 0;
    }
}
