package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.NameLookup;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TcpConnect.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether anything answers at the target. */
final class ReachRules {
    /** A proxy gives up on its backend later than this; what drops strangers does so sooner. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private ReachRules() {}

    static List<Sign> nameless(Facts facts) {
        return facts.of(NameLookup.class)
                .filter(it -> it.addresses().isEmpty())
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.DNS, it.name(), it.problem()),
                                "lookup of " + it.name() + ": " + it.problem()))
                .toList();
    }

    static List<Sign> unreachable(Facts facts) {
        List<TcpConnect> failed =
                facts.of(TcpConnect.class).filter(it -> it.outcome() != Outcome.CONNECTED).toList();
        if (failed.isEmpty()) {
            return List.of();
        }
        if (failed.size() < facts.of(TcpConnect.class).count()) {
            return sometimes(facts, failed);
        }
        String target = facts.target().toString();
        String[] seen = lines(failed);
        if (has(failed, Outcome.RESET)) {
            return List.of(
                    Sign.certain(
                            Cause.of(
                                    CauseId.ACCEPTS_THEN_DROPS,
                                    target,
                                    Shown.time(failed.getFirst().took())),
                            seen));
        }
        if (has(failed, Outcome.REFUSED)) {
            return List.of(Sign.certain(Cause.of(CauseId.REFUSED, target), seen));
        }
        Cause filtered = Cause.of(CauseId.FILTERED, target, Shown.time(longest(failed)));
        return List.of(
                has(failed, Outcome.UNREACHABLE)
                        ? Sign.certain(filtered, seen)
                        : Sign.strong(filtered, "the machine is off, or the address wrong", seen));
    }

    /** One address may fail where another serves; a server may also turn away the next caller. */
    private static List<Sign> sometimes(Facts facts, List<TcpConnect> failed) {
        List<Sign> signs = new ArrayList<>();
        for (TcpConnect attempt : failed) {
            boolean served =
                    facts.of(TcpConnect.class)
                            .anyMatch(it ->
                                    it.address().equals(attempt.address())
                                            && it.outcome() == Outcome.CONNECTED);
            Cause cause =
                    served
                            ? Cause.of(
                                    CauseId.ACCEPTS_THEN_DROPS,
                                    attempt.address(),
                                    Shown.time(attempt.took()))
                            : Cause.of(CauseId.REFUSED, attempt.address());
            signs.add(Sign.hint(cause, "", line(attempt)).remark());
        }
        return signs;
    }

    /** A connection that ends before the server was spoken to, or before it spoke. */
    static List<Sign> drops(Facts facts) {
        Optional<Ending> ending =
                unanswered(facts)
                        .filter(it -> Endings.gone(it).isPresent())
                        .min(Comparator.comparing(it -> Endings.gone(it).orElseThrow()));
        if (ending.isEmpty()) {
            return List.of();
        }
        String target = facts.target().toString();
        Duration after = Endings.gone(ending.get()).orElseThrow();
        String time = Shown.time(after);
        String[] seen = endings(facts);
        return List.of(
                after.compareTo(AT_ONCE) < 0
                        ? Sign.certain(Cause.of(CauseId.ACCEPTS_THEN_DROPS, target, time), seen)
                        : Sign.strong(
                                Cause.of(CauseId.PROXY_DEAD_BACKEND, target, time),
                                "a server that itself waits no longer for the first message",
                                seen));
    }

    static List<Sign> silent(Facts facts) {
        List<Ending> endings = unanswered(facts).toList();
        Optional<Duration> waited =
                endings.stream()
                        .filter(Ending.Silent.class::isInstance)
                        .map(it -> ((Ending.Silent) it).waited())
                        .max(Comparator.naturalOrder());
        return waited.map(time ->
                        List.of(
                                Sign.strong(
                                        Cause.of(
                                                CauseId.SILENT,
                                                facts.target().toString(),
                                                Shown.time(time)),
                                        "something else answers TCP in the server's name",
                                        endings(facts))))
                .orElse(List.of());
    }

    /** How every attempt ended, of a target that has said nothing at all in RDP. */
    static Stream<Ending> unanswered(Facts facts) {
        if (facts.speaksRdp()) {
            return Stream.empty();
        }
        return Stream.concat(
                facts.of(FirstWords.class).flatMap(it -> it.ending().stream()),
                facts.of(Negotiation.class)
                        .map(Negotiation::answer)
                        .map(answer -> ((Answer.None) answer).ending()));
    }

    static String[] endings(Facts facts) {
        return Stream.concat(
                        facts.of(FirstWords.class)
                                .flatMap(it -> it.ending().stream())
                                .map(it -> "before anything was sent: " + Shown.ending(it)),
                        facts.of(Negotiation.class).map(Shown::line))
                .distinct()
                .toArray(String[]::new);
    }

    private static boolean has(List<TcpConnect> attempts, Outcome outcome) {
        return attempts.stream().anyMatch(it -> it.outcome() == outcome);
    }

    private static Duration longest(List<TcpConnect> attempts) {
        return attempts.stream()
                .map(TcpConnect::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static String[] lines(List<TcpConnect> attempts) {
        return attempts.stream().map(ReachRules::line).distinct().toArray(String[]::new);
    }

    private static String line(TcpConnect attempt) {
        return "TCP to %s: %s after %s%s"
                .formatted(
                        attempt.address(),
                        attempt.outcome(),
                        Shown.time(attempt.took()),
                        attempt.words().isEmpty() ? "" : " (" + attempt.words() + ")");
    }
}
