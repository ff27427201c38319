package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.net.Heard;
import dev.rejoin.net.TlsManner;
import dev.rejoin.net.WaryTls;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** TLS with no word of X.224 before it: a web server, a proxy that adds TLS, or Windows itself. */
final class DirectTlsProbe {
    private static final String HTTP = "HTTP/";
    private static final int LONGEST_LINE = 200;

    private DirectTlsProbe() {}

    static void ask(Examination on) {
        Optional<Visit> visit = on.visit();
        if (visit.isEmpty()) {
            return;
        }
        long from = System.nanoTime();
        DirectTls fact;
        try (Visit here = visit.get()) {
            TlsProbe.Result result = shakeHands(on, here);
            fact =
                    result.tls()
                            .map(tls -> inside(on, tls, result.answer()))
                            .orElseGet(() -> new DirectTls(result.answer(), false, ""));
        }
        if (isSilentInside(fact)) {
            fact = new DirectTls(fact.answer(), false, overHttp(on));
        }
        on.notes().saw(fact);
        on.notes()
                .tried(
                        "TLS at once",
                        Words.of(fact),
                        fact.answer() instanceof TlsAnswer.Secured,
                        from);
    }

    private static boolean isSilentInside(DirectTls fact) {
        return fact.answer() instanceof TlsAnswer.Secured secured
                && secured.application().isEmpty()
                && !fact.rdpInside()
                && fact.httpLine().isEmpty();
    }

    private static TlsProbe.Result shakeHands(Examination on, Visit visit) {
        TlsManner manner = TlsManner.full(on.target().host()).offering("h2", "http/1.1");
        return TlsProbe.shakeHands(visit.link(), manner, on.within(Patience.ANSWER));
    }

    /** Asks for RDP: a web server answers that as well, with a complaint that shows it. */
    private static DirectTls inside(Examination on, WaryTls tls, TlsAnswer answer) {
        Question.Reply reply =
                Question.ask(
                        tls,
                        NegotiationProbe.request(Optional.of(NegotiationProbe.USUAL)),
                        FrameKind.TPKT,
                        on.within(Patience.SHORT));
        return switch (reply.answer()) {
            case Question.Answer.Frame _ -> new DirectTls(answer, true, "");
            case Question.Answer.None(Ending.Said(Bytes bytes)) ->
                    new DirectTls(answer, false, httpLine(bytes));
            default -> new DirectTls(answer, false, "");
        };
    }

    /** The path of an RD Gateway: one that is there asks for credentials. */
    private static String overHttp(Examination on) {
        Optional<Visit> visit = on.visit();
        if (visit.isEmpty()) {
            return "";
        }
        try (Visit here = visit.get()) {
            Optional<WaryTls> tls = shakeHands(on, here).tls();
            if (tls.isEmpty()) {
                return "";
            }
            String request =
                    "GET /remoteDesktopGateway/ HTTP/1.1\r\nHost: "
                            + on.target().host()
                            + "\r\nUser-Agent: rejoin-doctor\r\nConnection: close\r\n\r\n";
            tls.get().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return tls.get().read(on.within(Patience.SHORT)) instanceof Heard.Octets(Bytes bytes)
                    ? httpLine(bytes)
                    : "";
        }
    }

    private static String httpLine(Bytes bytes) {
        String text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HTTP)) {
            return "";
        }
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(LONGEST_LINE, line.length()));
    }
}
