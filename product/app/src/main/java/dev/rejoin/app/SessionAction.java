package dev.rejoin.app;

import dev.rejoin.host.admin.Caller;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.host.admin.SessionControl;
import dev.rejoin.session.SessionId;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that do one thing to one session have in common. */
final class SessionAction {
    /** What a host, or its files, can do to a session. */
    @FunctionalInterface
    interface Deed {
        Outcome by(SessionControl control, SessionId session, Caller caller) throws IOException;
    }

    @Parameters(
            paramLabel = "ID",
            description = "The session's number, as 'rejoin query session' shows it.")
    private int number;

    @Mixin private StateOption state;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Does it and says so; the exit status. */
    int run(Deed deed) throws CommandFailure {
        SessionId session = session();
        Outcome outcome =
                HostCommands.ask(state, control -> deed.by(control, session, Caller.self()));
        spec.commandLine().getOut().println(HostCommands.done(outcome));
        return 0;
    }

    private SessionId session() {
        if (number < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "a session's number is 1 or more, not " + number);
        }
        return new SessionId(number);
    }
}
