package dev.rejoin.app;

import dev.rejoin.host.admin.Caller;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Detaches whoever is connected; the session goes on (also: tsdiscon). */
@Command(
        name = "disconnect",
        description = "Detaches whoever is connected; the session goes on (also: tsdiscon).")
final class DisconnectCommand implements Callable<Integer> {
    @Mixin private SessionArgument session;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        String words =
                HostCommands.done(
                        HostCommands.ask(
                                state, control -> control.disconnect(session.id(), Caller.self())));
        spec.commandLine().getOut().println(words);
        return 0;
    }
}
