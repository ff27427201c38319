package dev.rejoin.doctor.report;

import dev.rejoin.cause.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do on one kind of server. */
record Remedy(Server server, String words) {
    /** Everything that the catalogue knows to do about a cause, the likely server's first. */
    static List<Remedy> of(Cause cause, Optional<Server> likely) {
        List<Remedy> remedies = new ArrayList<>();
        for (Server server : Server.values()) {
            server.cure(cause).ifPresent(words -> remedies.add(new Remedy(server, words)));
        }
        remedies.sort(Comparator.comparing(remedy -> !likely.equals(Optional.of(remedy.server()))));
        return List.copyOf(remedies);
    }

    /**
     * Where the server is known well enough, nothing about others: a finding is read in passing.
     */
    static List<Remedy> nearest(Cause cause, Optional<Server> likely) {
        return of(cause, likely).stream()
                .filter(remedy ->
                        likely.isEmpty()
                                || remedy.server() == Server.REJOIN
                                || likely.equals(Optional.of(remedy.server())))
                .toList();
    }
}
