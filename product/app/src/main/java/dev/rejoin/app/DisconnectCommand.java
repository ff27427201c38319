package dev.rejoin.app;

import dev.rejoin.host.admin.SessionControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Detaches whoever is connected; the session goes on (also: tsdiscon). */
@Command(
        name = "disconnect",
        description = "Detaches whoever is connected; the session goes on (also: tsdiscon).")
final class DisconnectCommand implements Callable<Integer> {
    @Mixin private SessionAction action;

    @Override
    public Integer call() throws CommandFailure {
        return action.run(SessionControl::disconnect);
    }
}
