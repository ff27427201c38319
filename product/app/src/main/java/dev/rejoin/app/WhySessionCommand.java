package dev.rejoin.app;

import dev.rejoin.host.admin.WhySession;
import dev.rejoin.session.UserName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which session a user's next logon gets. */
@Command(
        name = "why-session",
        description = "Tells which session a user's next logon gets, and by which rule.")
final class WhySessionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "USER", converter = UserNameConverter.class)
    private UserName user;

    @Option(names = "--json", description = "An object, for programs.")
    private boolean json;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        WhySession why = HostCommands.ask(state, control -> control.whySession(user));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(why.json());
            return 0;
        }
        out.println(why.words() + " (rule " + why.rule() + ").");
        for (WhySession.Candidate candidate : why.candidates()) {
            out.printf(
                    "  looked at session %d, %s%s%n",
                    candidate.id(), candidate.state(), candidate.chosen() ? ": chosen" : "");
        }
        return 0;
    }
}
