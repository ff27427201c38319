package dev.rejoin.app;

import dev.rejoin.session.SessionId;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The session a command is about. */
final class SessionArgument {
    @Parameters(
            paramLabel = "ID",
            description = "The session's number, as 'rejoin query session' shows it.")
    private int number;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    SessionId id() {
        if (number < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "a session's number is 1 or more, not " + number);
        }
        return new SessionId(number);
    }
}
