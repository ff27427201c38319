package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Event;
import dev.rejoin.session.SessionId;
import dev.rejoin.store.EventJson;
import dev.rejoin.store.JournalFilter;
import dev.rejoin.store.JournalReader;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the journal. It is read from its files, so it needs no running host. */
@Command(name = "events", description = "Prints what the host has journalled, oldest first.")
final class EventsCommand implements Callable<Integer> {
    private static final long LOOK_AGAIN_MILLIS = 200;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    @Option(names = "--follow", description = "Goes on with what is journalled from now on.")
    private boolean follow;

    @Option(names = "--user", paramLabel = "USER", description = "Only events of this user.")
    private @Nullable String user;

    @Option(names = "--session", paramLabel = "ID", description = "Only events of this session.")
    private @Nullable Integer session;

    @Option(
            names = "--attempt",
            paramLabel = "ATTEMPT",
            description = "Only the story of one connection, as R7KX-2F.")
    private @Nullable String attempt;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Places places = state.places();
        JournalFilter filter = filter();
        try {
            if (!Files.isReadable(places.state()) && Files.exists(places.state())) {
                throw new AccessDeniedException(places.state().toString());
            }
            JournalReader reader = new JournalReader(places, filter);
            PrintWriter out = spec.commandLine().getOut();
            int[] count = {0};
            do {
                reader.read(event -> {
                    count[0]++;
                    out.println(json ? EventJson.write(event).toString() : line(event));
                });
                out.flush();
                if (follow) {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                }
            } while (follow && !out.checkError());
            return count[0] == 0 && !filter.equals(JournalFilter.ALL) ? notFound() : 0;
        } catch (AccessDeniedException denied) {
            throw HostCommands.noPermission(denied);
        } catch (IOException e) {
            throw HostCommands.unreachable(e);
        }
    }

    private static int notFound() throws CommandFailure {
        throw new CommandFailure(Outcome.notSo("no such event is in the journal"));
    }

    private JournalFilter filter() {
        JournalFilter filter = JournalFilter.ALL;
        if (user != null) {
            filter = filter.ofUser(user);
        }
        if (session != null) {
            if (session < 1) {
                throw wrong("a session's number is 1 or more, not " + session);
            }
            filter = filter.of(new SessionId(session));
        }
        if (attempt != null) {
            filter =
                    filter.of(
                            AttemptId.typed(attempt)
                                    .orElseThrow(() -> wrong("an attempt is written as R7KX-2F")));
        }
        return filter;
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    /** Time, number, who, and the words. */
    private static String line(Event event) {
        var line = new StringBuilder(event.time().toString());
        line.append("  ").append(event.kind().number());
        if (event.peer().attempt() != null) {
            line.append("  ").append(event.peer().attempt());
        }
        if (event.session() != null) {
            line.append("  session ").append(event.session());
        }
        if (event.peer().user() != null) {
            line.append("  ").append(event.peer().user());
        }
        return line.append("  ").append(event.words()).toString();
    }
}
