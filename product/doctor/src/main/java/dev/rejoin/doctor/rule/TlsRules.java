package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.doctor.fact.TlsVersion;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How TLS begins after the server agreed to it. */
final class TlsRules {
    private static final Set<String> OUTDATED =
            Set.of("SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1", "TLS 1.0", "TLS 1.1");

    /** A wait that ended sooner, for want of time, says nothing. */
    private static final Duration ENOUGH = Duration.ofSeconds(1);

    private TlsRules() {}

    /** Every handshake with all that this Java offers that did not come to its end. */
    static List<Sign> start(Facts facts) {
        boolean usual = starts(facts, Hello.FULL).anyMatch(TlsRules::secured);
        if (usual) {
            return List.of();
        }
        return Stream.concat(
                        unanswered(facts).stream(),
                        starts(facts, Hello.FULL)
                                .filter(it -> quiet(it).isEmpty())
                                .flatMap(it -> sign(facts, it).stream()))
                .toList();
    }

    /** A busy server is late as well: only what repeats shows that packets get lost. */
    private static Optional<Sign> unanswered(Facts facts) {
        Optional<Duration> longest = quiet(facts, Hello.FULL).max(Comparator.naturalOrder());
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        boolean small = starts(facts, Hello.SMALL).anyMatch(TlsRules::secured);
        boolean lost = silent(facts, Hello.FULL) >= 2 && (small || silent(facts, Hello.SMALL) >= 1);
        String time = Shown.time(longest.get());
        String[] seen = lines(facts);
        return Optional.of(
                lost
                        ? flightLost(time, small, seen)
                        : Sign.hint(
                                Cause.of(
                                        CauseId.TLS_FAILED,
                                        "no answer to ClientHello within " + time),
                                "",
                                seen));
    }

    private static long silent(Facts facts, Hello hello) {
        return quiet(facts, hello).filter(it -> it.compareTo(ENOUGH) >= 0).count();
    }

    private static Stream<Duration> quiet(Facts facts, Hello hello) {
        return starts(facts, hello).flatMap(it -> quiet(it).stream());
    }

    /** How long was waited in vain; empty when something came of it. */
    private static Optional<Duration> quiet(TlsStart start) {
        if (!(start.answer() instanceof TlsAnswer.None(Ending ending))) {
            return Optional.empty();
        }
        return switch (ending) {
            case Ending.Silent(Duration waited) -> Optional.of(waited);
            case Ending.Unfinished(var _, Duration waited) -> Optional.of(waited);
            default -> Optional.empty();
        };
    }

    private static Optional<Sign> sign(Facts facts, TlsStart start) {
        boolean small = starts(facts, Hello.SMALL).anyMatch(TlsRules::secured);
        String[] seen = lines(facts);
        return switch (start.answer()) {
            case TlsAnswer.Secured _ -> Optional.empty();
            case TlsAnswer.Alert(int _, int description) ->
                    Optional.of(alerted(facts, description, seen));
            case TlsAnswer.Broken(String words) -> Optional.of(broken(words, seen));
            case TlsAnswer.None(Ending ending) -> Optional.of(none(ending, small, seen));
        };
    }

    private static Sign alerted(Facts facts, int description, String[] seen) {
        String alert = "alert %d %s".formatted(description, TlsAlerts.name(description));
        Optional<String> older = outdated(facts);
        if (description == TlsAlerts.PROTOCOL_VERSION || older.isPresent()) {
            String words = older.map(it -> "the server takes " + it + " only").orElse(alert);
            return Sign.certain(Cause.of(CauseId.TLS_VERSION, words), seen);
        }
        if (description == TlsAlerts.HANDSHAKE_FAILURE
                || description == TlsAlerts.INSUFFICIENT_SECURITY) {
            return Sign.strong(
                    Cause.of(CauseId.TLS_CIPHER, alert),
                    "something in between stops TLS, or a client certificate is wanted",
                    seen);
        }
        if (description == TlsAlerts.INTERNAL_ERROR) {
            return Sign.strong(
                    Cause.of(CauseId.TLS_BROKEN_CONFIG, alert),
                    "a private key that the server cannot use",
                    seen);
        }
        if (TlsAlerts.wantsClientCertificate(description)) {
            return Sign.strong(
                    Cause.of(
                            CauseId.NO_COMMON_SECURITY,
                            "TLS without a certificate of its own",
                            "TLS with one (" + alert + ")"),
                    "something in between that looks at certificates",
                    seen);
        }
        return Sign.hint(Cause.of(CauseId.TLS_FAILED, alert), "", seen);
    }

    private static Sign broken(String words, String[] seen) {
        if (words.contains("algorithm constraints") || words.contains("key size")) {
            return Sign.strong(
                    Cause.of(CauseId.CERT_WEAK, words),
                    "clients with laxer rules still take it",
                    seen);
        }
        return Sign.hint(Cause.of(CauseId.TLS_FAILED, words), "", seen);
    }

    private static Sign none(Ending ending, boolean small, String[] seen) {
        String shown = Shown.ending(ending);
        if (Endings.isUltimatum(ending)) {
            return Sign.strong(
                    Cause.of(CauseId.CERT_UNUSABLE, "an MCS ultimatum in place of TLS"),
                    "something in between stops TLS",
                    seen);
        }
        if (Endings.gone(ending).isPresent()) {
            return small
                    ? Sign.strong(
                            Cause.of(
                                    CauseId.TLS_FAILED,
                                    "a large ClientHello is cut off ("
                                            + shown
                                            + "), a small one"
                                            + " is answered"),
                            "a server that cannot read a large ClientHello",
                            seen)
                    : Sign.hint(
                            Cause.of(CauseId.CERT_UNUSABLE, shown),
                            "something in between cuts TLS off",
                            seen);
        }
        return Sign.hint(
                Cause.of(CauseId.TLS_FAILED, "the answer to ClientHello is no TLS"), "", seen);
    }

    private static Sign flightLost(String time, boolean small, String[] seen) {
        return Sign.strong(
                Cause.of(CauseId.FLIGHT_LOST, time),
                small
                        ? "a server that hangs over a large ClientHello"
                        : "a filter that drops TLS after the negotiation, or a server that hangs",
                seen);
    }

    static List<Sign> outdatedAllowed(Facts facts) {
        if (facts.secured().findAny().isEmpty()) {
            return List.of();
        }
        return outdated(facts)
                .map(it ->
                        Sign.certain(
                                        Cause.of(CauseId.TLS_OUTDATED, it),
                                        versions(facts).toArray(String[]::new))
                                .remark())
                .stream()
                .toList();
    }

    /** The versions out of use that the server takes, as in {@code TLSv1 and TLSv1.1}. */
    private static Optional<String> outdated(Facts facts) {
        String words =
                facts.of(TlsVersion.class)
                        .filter(it -> it.accepted() && OUTDATED.contains(it.version()))
                        .map(TlsVersion::version)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" and "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Stream<TlsStart> starts(Facts facts, Hello hello) {
        return facts.of(TlsStart.class).filter(it -> it.hello() == hello);
    }

    private static boolean secured(TlsStart start) {
        return start.answer() instanceof TlsAnswer.Secured;
    }

    private static String[] lines(Facts facts) {
        return Stream.concat(facts.of(TlsStart.class).map(Shown::line), versions(facts))
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> versions(Facts facts) {
        return facts.of(TlsVersion.class)
                .map(it -> it.version() + (it.accepted() ? " taken, " + it.suite() : " refused"));
    }
}
