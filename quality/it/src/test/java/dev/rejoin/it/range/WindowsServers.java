package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;
import static dev.rejoin.it.range.RangeTarget.scripted;

import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.FrameKind;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Windows' answers before anybody logs on. */
final class WindowsServers {
    private static final String UNPATCHED = "credssp-unpatched-server";
    private static final Protocols ALL =
            Protocols.SSL.with(Protocols.HYBRID).with(Protocols.HYBRID_EX);

    private WindowsServers() {}

    static List<RangeTarget> targets() {
        Windows now = Windows.current();
        return List.of(
                plain("Windows, NLA required", HEALTHY, now),
                plain("Windows, NLA offered", HEALTHY, now.offering(ALL)),
                plain("Windows, TLS without NLA", HEALTHY, now.offering(Protocols.SSL)),
                plain("Windows, SecurityLayer 0", "rdp-only-server", now.offering(Protocols.RDP)),
                plain("CredSSP 2, 7601", UNPATCHED, Windows.older(7601, 2)),
                plain("CredSSP 3, 9600", UNPATCHED, Windows.older(9600, 3)),
                plain("CredSSP 4, 14393", UNPATCHED, Windows.older(14393, 4)),
                plain("CredSSP 5, 7601 patched", HEALTHY, Windows.older(7601, 5)),
                plain("CredSSP 6, 17763", HEALTHY, Windows.older(17763, 6)),
                plain("clock 20 minutes ahead", "clock", now.ahead(Duration.ofMinutes(20))),
                plain("clock 20 minutes behind", "clock", now.ahead(Duration.ofMinutes(-20))),
                plain(
                        "TLS 1.3 before build 20348",
                        "interceptor",
                        Windows.older(14393, 6).speaking("TLSv1.3")),
                plain("certificate expired", "cert-expired", now.showing(Papers::expired)),
                plain(
                        "certificate not yet valid",
                        "cert-not-yet",
                        now.showing(Papers::notYetValid)),
                plain(
                        "certificate of a CA, right name",
                        HEALTHY,
                        now.showing(papers -> papers.issued("127.0.0.1"))),
                plain(
                        "certificate of a CA, other name",
                        "cert-name",
                        now.showing(papers -> papers.issued("elsewhere.example.org"))),
                plain("certificate with SHA-1", HEALTHY, now.showing(Papers::withSha1)),
                plain("certificate with RSA-1024", HEALTHY, now.showing(Papers::with1024Bits)),
                plain("certificate with RSA-768", "cert-weak", now.showing(Papers::with768Bits)),
                plain("certificate with MD5", "cert-weak", now.showing(Papers::withMd5)),
                scripted("alert 40 after ClientHello", "tls-cipher", alert(40)),
                scripted("alert 70 after ClientHello", "tls-version", alert(70)),
                scripted("alert 80 after ClientHello", "tls-broken-config", alert(80)),
                scripted("RST after ClientHello", "cert-unusable", afterHello(Talk::reset)),
                scripted("failure 3 to everything", "cert-missing", failing(3)),
                scripted("failure 4 to everything", "neg-altered", failing(4)),
                scripted("failure 5 though offered", "neg-altered", failing(5)),
                scripted("failure 1 though offered", "neg-altered", failing(1)),
                scripted("failure 6 to everything", "no-common-security", failing(6)),
                scripted("failure 7 to everything", "no-common-security", failing(7)),
                plain("certificate renewed, same key", HEALTHY, WindowsServers::renewed)
                        .on(Visit.AGAIN),
                plain("farm of two builds", "farm-unequal", WindowsServers::farm),
                plain("farm of two builds", "farm-unequal", WindowsServers::farm).on(Visit.DEEP));
    }

    private static Responder.Script failing(int code) {
        byte[] answer = new WindowsWords(Windows.current()).failed(FailureCode.of(code));
        return talk -> {
            talk.frame(FrameKind.CONNECTION_REQUEST);
            talk.send(answer);
        };
    }

    private static Responder.Script alert(int description) {
        byte[] alert = HexFormat.of().parseHex("15030300020200");
        alert[6] = (byte) description;
        return afterHello(talk -> talk.send(alert));
    }

    private static Responder.Script afterHello(Responder.Script answer) {
        return talk -> {
            if (WindowsWords.agreed(talk, Protocols.HYBRID_EX)) {
                talk.some(4096);
                answer.answer(talk);
            }
        };
    }

    private static Stand renewed(Workshop workshop) throws Exception {
        Windows server = Windows.current();
        Papers papers = workshop.papers();
        return Turning.start(server.script(papers), server.script(papers));
    }

    /** Takes turns, as a load balancer does with what are thought to be twins. */
    private static Stand farm(Workshop workshop) throws Exception {
        Papers papers = workshop.papers();
        List<Responder.Script> members =
                List.of(
                        Windows.current().script(papers),
                        Windows.older(14393, 6).showing(Papers::ofAnother).script(papers));
        AtomicInteger turn = new AtomicInteger();
        return Responder.start(
                talk -> members.get(turn.getAndIncrement() % members.size()).answer(talk));
    }
}
