package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which service it is, where it is none that speaks RDP. */
final class ServiceRules {
    private static final int TLS_ALERT = 0x15;
    private static final int TPKT = 3;

    /** [RFC1945] 3.1: to a request that is none of HTTP/1.0 a page is sent without a header. */
    private static final Pattern HTML =
            Pattern.compile("<(!doctype html|html|head|title)\\b", Pattern.CASE_INSENSITIVE);

    private ServiceRules() {}

    /** SSH, mail and VNC servers speak first. */
    static List<Sign> talksFirst(Facts facts) {
        return facts.of(FirstWords.class)
                .map(FirstWords::bytes)
                .filter(it -> !it.isEmpty())
                .map(bytes -> foreign(facts, bytes, "before anything was sent: "))
                .toList();
    }

    static List<Sign> https(Facts facts) {
        if (facts.speaksRdp()) {
            return List.of();
        }
        List<Sign> signs = new ArrayList<>();
        facts.of(DirectTls.class).flatMap(it -> direct(facts, it).stream()).forEach(signs::add);
        if (signs.isEmpty() && said(facts).anyMatch(it -> first(it) == TLS_ALERT)) {
            signs.add(
                    Sign.strong(
                            Cause.of(CauseId.HTTPS, facts.target().toString()),
                            "bytes that look like a TLS alert by chance",
                            ReachRules.endings(facts)));
        }
        return signs;
    }

    private static Optional<Sign> direct(Facts facts, DirectTls fact) {
        String target = facts.target().toString();
        boolean tls =
                fact.answer() instanceof TlsAnswer.Secured
                        || fact.answer() instanceof TlsAnswer.Alert;
        if (!tls) {
            return Optional.empty();
        }
        String seen = "ClientHello as the first message: " + Shown.answer(fact.answer());
        if (fact.rdpInside()) {
            String wrapper = "TLS with the RDP server inside it (stunnel, a router by name)";
            return Optional.of(
                    Sign.certain(
                            Cause.of(CauseId.WRONG_SERVICE, target, wrapper),
                            seen,
                            "inside TLS a Connection Request was answered"));
        }
        String application = fact.answer() instanceof TlsAnswer.Secured it ? it.application() : "";
        Cause https = Cause.of(CauseId.HTTPS, target);
        if (fact.httpLine().isEmpty() && application.isEmpty()) {
            return Optional.of(Sign.strong(https, "another service that begins with TLS", seen));
        }
        String inside = fact.httpLine().isEmpty() ? "ALPN " + application : fact.httpLine();
        return Optional.of(Sign.certain(https, seen, "inside TLS: " + inside));
    }

    /** The request was answered by bytes that are no RDP. */
    static List<Sign> foreignAnswer(Facts facts) {
        return ReachRules.unanswered(facts)
                .flatMap(it -> unfinishedRdp(it) ? Stream.empty() : Endings.said(it).stream())
                .map(bytes -> foreign(facts, bytes, "after the Connection Request: "))
                .toList();
    }

    /** An answer that begins as one in RDP, and does not come to its end. */
    static List<Sign> endlessAnswer(Facts facts) {
        return ReachRules.unanswered(facts)
                .filter(ServiceRules::unfinishedRdp)
                .map(it ->
                        Sign.hint(
                                Cause.of(
                                        CauseId.NOT_RDP_BYTES,
                                        facts.target().toString(),
                                        Endings.said(it).map(Shown::hex).orElse("")),
                                "",
                                "after the Connection Request an answer begins and never ends: "
                                        + Shown.ending(it)))
                .toList();
    }

    private static boolean unfinishedRdp(Ending ending) {
        return ending instanceof Ending.Unfinished(Bytes bytes, Duration _) && first(bytes) == TPKT;
    }

    private static Stream<Bytes> said(Facts facts) {
        return ReachRules.unanswered(facts).flatMap(it -> Endings.said(it).stream());
    }

    private static Sign foreign(Facts facts, Bytes bytes, String when) {
        String target = facts.target().toString();
        String seen = when + Shown.hex(bytes) + " (" + Shown.text(bytes) + ")";
        return service(bytes)
                .map(it -> Sign.certain(Cause.of(CauseId.WRONG_SERVICE, target, it), seen))
                .orElseGet(() ->
                        Sign.certain(
                                Cause.of(CauseId.NOT_RDP_BYTES, target, Shown.hex(bytes)), seen));
    }

    private static Optional<String> service(Bytes bytes) {
        String text = Shown.text(bytes);
        if (text.startsWith("SSH-")) {
            return Optional.of("SSH (" + text + ")");
        }
        if (text.startsWith("RFB ")) {
            return Optional.of("VNC (" + text + ")");
        }
        if (text.startsWith("HTTP/")) {
            return Optional.of("a web server without TLS (" + text + ")");
        }
        if (HTML.matcher(text).lookingAt()) {
            return Optional.of("a web server without TLS (" + text + ")");
        }
        if (text.startsWith("220")) {
            return Optional.of("mail or FTP (" + text + ")");
        }
        if (text.startsWith("* OK") || text.startsWith("+OK")) {
            return Optional.of("a mailbox server (" + text + ")");
        }
        return Optional.empty();
    }

    private static int first(Bytes bytes) {
        return bytes.isEmpty() ? -1 : bytes.toByteArray()[0] & 0xFF;
    }
}
