package dev.rejoin.doctor.report;

import static dev.rejoin.doctor.report.FactLine.measured;
import static dev.rejoin.doctor.report.FactLine.steady;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.NameLookup;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsVersion;
import dev.rejoin.doctor.report.FactLine.Topic;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/** Facts in short, for people. */
final class FactWords {
    private FactWords() {}

    /** Every fact once, in the order in which people read. */
    static List<FactLine> of(List<Fact> facts) {
        SequencedSet<FactLine> lines = new LinkedHashSet<>();
        facts.forEach(fact -> lines.addAll(lines(fact)));
        roundTrip(facts).ifPresent(lines::add);
        return lines.stream().sorted(Comparator.comparing(FactLine::topic)).toList();
    }

    private static List<FactLine> lines(Fact fact) {
        return switch (fact) {
            case CredSspAnswer credSsp -> CredSspWords.of(credSsp);
            case NameLookup lookup -> List.of(lookup(lookup));
            case TcpConnect connect -> List.of(connect(connect));
            case FirstWords first -> firstWords(first);
            case Negotiation negotiation -> List.of(negotiation(negotiation));
            case TlsStart start -> tls(start);
            case TlsVersion version -> List.of(version(version));
            case DirectTls direct -> List.of(direct(direct));
            case Conference conference -> ConferenceWords.of(conference);
            case Hold hold -> List.of(hold(hold));
            case KnownKey key -> List.of(key(key));
            case LogonAttempt attempt -> List.of(LogonWords.of(attempt));
        };
    }

    /** The protocols of a request, as in {@code SSL, HYBRID}. */
    static String asked(Protocols protocols) {
        return protocols.toString().replace(" | ", ", ");
    }

    /** The shortest is nearest to the path's own: servers add to it, none takes off. */
    private static Optional<FactLine> roundTrip(List<Fact> facts) {
        return facts.stream()
                .filter(TcpConnect.class::isInstance)
                .map(TcpConnect.class::cast)
                .filter(connect -> connect.outcome() == TcpConnect.Outcome.CONNECTED)
                .map(TcpConnect::took)
                .min(Comparator.<Duration>naturalOrder())
                .map(took -> measured(Topic.ROUND_TRIP, Lengths.words(took)));
    }

    private static FactLine lookup(NameLookup lookup) {
        return steady(
                Topic.ADDRESS,
                lookup.addresses().isEmpty()
                        ? "none: " + lookup.problem()
                        : String.join(", ", lookup.addresses()));
    }

    private static FactLine connect(TcpConnect connect) {
        String outcome =
                switch (connect.outcome()) {
                    case CONNECTED -> "accepted";
                    case REFUSED -> "refused";
                    case TIMED_OUT -> "no answer";
                    case UNREACHABLE -> "unreachable";
                    case RESET -> "reset";
                };
        String words = connect.words().isEmpty() ? "" : " (" + connect.words() + ")";
        return steady(Topic.CONNECTION, connect.address() + " " + outcome + words);
    }

    private static List<FactLine> firstWords(FirstWords first) {
        return first.bytes().isEmpty()
                ? List.of()
                : List.of(steady(Topic.FIRST_WORDS, Hex.withText(first.bytes())));
    }

    private static FactLine negotiation(Negotiation negotiation) {
        String asked =
                negotiation
                        .asked()
                        .map(protocols -> asked(protocols) + " offered")
                        .orElse("nothing offered");
        String answer =
                switch (negotiation.answer()) {
                    case Negotiation.Answer.Selected selected ->
                            selected.protocol() + " chosen, flags " + Hex.of(selected.flags());
                    case Negotiation.Answer.Refused refused -> "refused, " + refused.code();
                    case Negotiation.Answer.Plain _ -> "confirmed without a choice";
                    case Negotiation.Answer.None none -> EndingWords.of(none.ending());
                };
        return steady(Topic.PROTOCOLS, asked + ": " + answer);
    }

    private static List<FactLine> tls(TlsStart start) {
        String hello = start.hello() == TlsStart.Hello.SMALL ? "small hello: " : "";
        List<FactLine> lines = new ArrayList<>();
        lines.add(steady(Topic.TLS, hello + answer(start.answer())));
        certificate(start.answer()).ifPresent(certificate -> lines.addAll(certificate.lines()));
        return lines;
    }

    static Optional<Certificate> certificate(TlsAnswer answer) {
        return answer instanceof TlsAnswer.Secured secured && !secured.chain().isEmpty()
                ? Optional.of(new Certificate(secured.chain().getFirst(), secured.chain().size()))
                : Optional.empty();
    }

    private static String answer(TlsAnswer answer) {
        return switch (answer) {
            case TlsAnswer.Secured secured ->
                    secured.version()
                            + ", "
                            + secured.suite()
                            + (secured.application().isEmpty()
                                    ? ""
                                    : ", ALPN " + secured.application());
            case TlsAnswer.Alert alert -> "alert " + alert.description();
            case TlsAnswer.None none -> EndingWords.of(none.ending());
            case TlsAnswer.Broken broken -> "broken: " + broken.words();
        };
    }

    private static FactLine version(TlsVersion version) {
        return steady(
                Topic.TLS_VERSIONS,
                version.version() + (version.accepted() ? ": " + version.suite() : ": refused"));
    }

    private static FactLine direct(DirectTls direct) {
        return steady(
                Topic.DIRECT_TLS,
                answer(direct.answer())
                        + (direct.rdpInside() ? "; RDP inside" : "")
                        + (direct.httpLine().isEmpty()
                                ? ""
                                : "; HTTP inside: " + direct.httpLine()));
    }

    private static FactLine hold(Hold hold) {
        String stage = "after " + hold.stage().name().toLowerCase(Locale.ROOT);
        String words =
                hold.ending()
                        .map(ending ->
                                EndingWords.of(ending) + " after " + Lengths.words(hold.lasted()))
                        .orElse("still there after " + Lengths.words(hold.lasted()));
        return measured(
                Topic.IDLE, stage + ", silent for " + Lengths.words(hold.gap()) + ": " + words);
    }

    private static FactLine key(KnownKey key) {
        String before = key.remembered().map(other -> ", formerly " + other).orElse("");
        String since = key.since().map(first -> ", known since " + Stamp.day(first)).orElse("");
        return steady(Topic.KNOWN_KEY, key.fingerprint() + before + since);
    }
}
