package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Hold;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Connections that are ended for being quiet. */
final class IdleRules {
    /** Windows itself ends connections that nobody logs on to after some tens of seconds. */
    private static final Duration WINDOWS_MAY = Duration.ofSeconds(30);

    /** A Rejoin host does so at its handshake limit, which is 15 s unless somebody set another. */
    private static final Duration REJOIN_MAY = Duration.ofSeconds(14);

    private IdleRules() {}

    /** The server itself ends a session and says why: a policy, not a box. */
    static List<Sign> limit(Facts facts) {
        return facts.of(Hold.class)
                .filter(it -> it.ending().filter(Ending.Told.class::isInstance).isPresent())
                .map(it ->
                        ErrorInfoSigns.of(
                                ((Ending.Told) it.ending().orElseThrow()).errorInfo(),
                                "the user",
                                line(it)))
                .toList();
    }

    static List<Sign> cut(Facts facts) {
        Optional<Hold> shortest =
                ended(facts).stream().min(Comparator.comparing(IdleRules::length));
        if (shortest.isEmpty()) {
            return List.of();
        }
        Duration limit = length(shortest.get());
        Optional<Duration> stood =
                facts.of(Hold.class)
                        .filter(it -> it.ending().isEmpty())
                        .map(Hold::gap)
                        .filter(it -> it.compareTo(limit) <= 0)
                        .max(Comparator.naturalOrder());
        String time =
                stood.map(it -> "%s (%s still stands)".formatted(Shown.time(limit), Shown.time(it)))
                        .orElse(Shown.time(limit));
        Cause cause = Cause.of(CauseId.IDLE_CUT, time, kinds(facts));
        String[] seen = facts.of(Hold.class).map(IdleRules::line).toArray(String[]::new);
        return List.of(
                servers(facts, limit)
                        ? Sign.hint(cause, "the server, which waits no longer for a logon", seen)
                                .remark()
                        : Sign.strong(
                                cause,
                                "the server's own limit for connections before a logon",
                                seen));
    }

    private static boolean servers(Facts facts, Duration limit) {
        Duration may =
                switch (Fingerprint.of(facts.all()).product()) {
                    case WINDOWS -> WINDOWS_MAY;
                    case REJOIN -> REJOIN_MAY;
                    case XRDP, FREERDP, UNKNOWN -> ChronoUnit.FOREVER.getDuration();
                };
        return limit.compareTo(may) >= 0
                && ended(facts).stream().noneMatch(it -> it.stage() == Hold.Stage.SESSION);
    }

    private static List<Hold> ended(Facts facts) {
        return facts.of(Hold.class)
                .filter(it -> it.ending().isPresent())
                .filter(it -> !(it.ending().get() instanceof Ending.Told))
                .toList();
    }

    /** For a black hole the gap is what counts: the connection seems to stand until it is used. */
    private static Duration length(Hold hold) {
        boolean told =
                hold.ending().flatMap(Endings::gone).isPresent()
                        && hold.lasted().compareTo(hold.gap()) < 0
                        && hold.lasted().isPositive();
        return told ? hold.lasted() : hold.gap();
    }

    private static String kinds(Facts facts) {
        return ended(facts).stream()
                .map(it -> kind(it.ending().orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" or "));
    }

    private static String kind(Ending ending) {
        return switch (ending) {
            case Ending.Closed _ -> "both ends are told by a FIN";
            case Ending.Reset _ -> "both ends are told by a RST";
            case Ending.Silent _ -> "nobody is told, and what is sent vanishes (a black hole)";
            default -> "other bytes come in place of an answer";
        };
    }

    private static String line(Hold hold) {
        return "quiet for %s after %s%s: %s"
                .formatted(
                        Shown.time(hold.gap()),
                        hold.stage(),
                        hold.spoken() ? ", then asked" : "",
                        hold.ending()
                                .map(it ->
                                        Shown.ending(it) + ", stood " + Shown.time(hold.lasted()))
                                .orElse("stands"));
    }
}
