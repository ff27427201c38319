package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;

import java.util.List;

/** Our own host. */
final class RejoinServers {
    private RejoinServers() {}

    static List<RangeTarget> targets() {
        return List.of(
                plain("Rejoin, NLA", HEALTHY, workshop -> workshop.rejoin().withNla()),
                plain("Rejoin, TLS", HEALTHY, workshop -> workshop.rejoin().withTls()));
    }
}
