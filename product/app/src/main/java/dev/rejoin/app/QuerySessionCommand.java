package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;
import dev.rejoin.host.admin.SessionControl;
import dev.rejoin.host.admin.SessionRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists sessions and listeners. */
@Command(
        name = "session",
        description = "Lists sessions and listeners (also: qwinsta).",
        exitCodeOnExecutionException = 1)
final class QuerySessionCommand implements Callable<Integer> {
    /** Set for every program of a session, to the number of the session. */
    private static final String OWN_SESSION = "REJOIN_SESSION";

    @Parameters(
            arity = "0..1",
            paramLabel = "USER",
            description = "Only the sessions of this user.")
    private @Nullable String user;

    private static final class Form {
        @Option(names = "--json", description = "An array of objects, for programs.")
        private boolean json;

        @Option(
                names = "--wide",
                description = "Also client, address, ages, round trip and the last cause.")
        private boolean wide;
    }

    @ArgGroup private @Nullable Form form;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        List<SessionRow> rows =
                HostCommands.ask(state, SessionControl::sessions).stream()
                        .filter(row -> user == null || row.user().equalsIgnoreCase(user))
                        .toList();
        boolean json = form != null && form.json;
        if (user != null && rows.isEmpty() && !json) {
            throw new CommandFailure(Outcome.notSo("there is no session of " + user));
        }
        SessionTable table = new SessionTable(rows, own());
        spec.commandLine()
                .getOut()
                .print(
                        json
                                ? table.json()
                                : form != null && form.wide ? table.wide() : table.windows());
        return user != null && rows.isEmpty() ? 1 : 0;
    }

    private static Optional<Integer> own() {
        return Optional.ofNullable(System.getenv(OWN_SESSION))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
