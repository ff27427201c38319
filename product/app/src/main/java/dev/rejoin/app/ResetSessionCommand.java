package dev.rejoin.app;

import dev.rejoin.host.admin.SessionControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a session at once (also: rwinsta). */
@Command(name = "session", description = "Ends a session at once (also: rwinsta).")
final class ResetSessionCommand implements Callable<Integer> {
    @Mixin private SessionAction action;

    @Override
    public Integer call() throws CommandFailure {
        return action.run(SessionControl::reset);
    }
}
