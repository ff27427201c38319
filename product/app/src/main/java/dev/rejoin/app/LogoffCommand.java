package dev.rejoin.app;

import dev.rejoin.host.admin.SessionControl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a session in an orderly way: its programs are asked first. */
@Command(
        name = "logoff",
        description = "Ends a session in an orderly way: its programs are asked first.")
final class LogoffCommand implements Callable<Integer> {
    @Mixin private SessionAction action;

    @Override
    public Integer call() throws CommandFailure {
        return action.run(SessionControl::logoff);
    }
}
