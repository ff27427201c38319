package dev.rejoin.app;

import dev.rejoin.client.KnownHosts;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.store.Json;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the servers whose keys are known. */
@Command(name = "list", description = "Lists the servers whose keys are known.")
final class KnownHostListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "An array of objects, for programs.")
    private boolean json;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        List<KnownHosts.Entry> entries = entries();
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonArray.of(entries.stream().map(KnownHostListCommand::object).toList()));
            return 0;
        }
        out.printf("%-30s %-24s %-24s %s%n", "HOST", "FIRST SEEN", "LAST SEEN", "SHA-256");
        for (KnownHosts.Entry entry : entries) {
            out.printf(
                    "%-30s %-24.24s %-24.24s %s%n",
                    entry.host(), entry.firstSeen(), entry.lastSeen(), entry.key());
        }
        return 0;
    }

    private List<KnownHosts.Entry> entries() throws CommandFailure {
        try {
            return KnownHosts.in(state.places()).list();
        } catch (IOException unreadable) {
            throw new CommandFailure(Outcome.notSo(String.valueOf(unreadable.getMessage())));
        }
    }

    private static Json object(KnownHosts.Entry entry) {
        return Json.object()
                .put("host", entry.host())
                .put("key", entry.key())
                .put("firstSeen", entry.firstSeen())
                .put("lastSeen", entry.lastSeen());
    }
}
