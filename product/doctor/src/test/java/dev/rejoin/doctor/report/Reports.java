package dev.rejoin.doctor.report;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
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
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports whose every byte is known. */
final class Reports {
    static final Instant AT = Instant.parse("2026-03-12T09:30:00Z");

    /** What no terminal and no page may obey: ESC, CSI in one byte, bell, and a turn of writing. */
    static final String HOSTILE =
            "<script>alert('1')</script>&\"\u001b[2J\u009b31m\u0007\u202e\r\nx\u2028";

    private static final Protocols ALL =
            Protocols.SSL.with(Protocols.HYBRID).with(Protocols.HYBRID_EX);

    private Reports() {}

    static X509Certificate certificate(String name) {
        try (InputStream in = Reports.class.getResourceAsStream(name + ".pem")) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (Exception broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /** A Windows server whose certificate expired. */
    static Report expired() {
        Finding verdict =
                new Finding(
                        Cause.of(CauseId.CERT_EXPIRED, "srv1.corp.example", "2026-03-01"),
                        Confidence.CERTAIN,
                        "",
                        List.of("notAfter 2026-03-01T00:00:00Z, here it is 2026-03-12T09:30:00Z"));
        Finding untrusted =
                new Finding(
                        Cause.of(CauseId.CERT_UNTRUSTED, "CN=srv1.corp.example"),
                        Confidence.STRONG,
                        "clients that know the certificate",
                        List.of("issued by itself"));
        return new Report(
                new Target("srv1.corp.example", 3389),
                AT,
                Duration.ofMillis(1310),
                verdict,
                List.of(untrusted),
                windows(),
                List.of(
                        step("name", "192.0.2.7", true, 0, 12),
                        step("TCP 192.0.2.7", "accepted", true, 12, 1),
                        step("X.224, protocols 0x0b", "HYBRID_EX selected", true, 413, 9),
                        step("TLS", "TLSv1.3", true, 422, 48),
                        step("X.224, protocols 0x01", "refused, 5", true, 700, 8),
                        step("direct TLS", "the connection was reset", false, 900, 4)),
                List.of("whether this user has the right to log on"));
    }

    private static List<Fact> windows() {
        return List.of(
                new NameLookup("srv1.corp.example", List.of("192.0.2.7"), ""),
                new TcpConnect("192.0.2.7", TcpConnect.Outcome.CONNECTED, Duration.ofMillis(3), ""),
                new TcpConnect("192.0.2.7", TcpConnect.Outcome.CONNECTED, Duration.ofMillis(1), ""),
                new Negotiation(
                        Optional.of(ALL),
                        new Negotiation.Answer.Selected(
                                Protocols.HYBRID_EX,
                                0x1F,
                                0x1234,
                                Bytes.ofHex("030000130ed000001234000209080008000000")),
                        Duration.ofMillis(9)),
                new TlsStart(
                        TlsStart.Hello.FULL,
                        new TlsAnswer.Secured(
                                "TLSv1.3",
                                "TLS_AES_256_GCM_SHA384",
                                List.of(certificate("expired")),
                                ""),
                        Duration.ofMillis(48)),
                new CredSspAnswer(
                        6,
                        new CredSspAnswer.Answer.Challenge(
                                6,
                                new CredSspAnswer.Ntlm(
                                        0xE2898215,
                                        "10.0.20348",
                                        "CORP",
                                        "SRV1",
                                        "CORP",
                                        "srv1.corp.example",
                                        "corp.example",
                                        Optional.of(AT.plusSeconds(125)),
                                        AT)),
                        Duration.ofMillis(11)),
                new Negotiation(
                        Optional.of(Protocols.SSL),
                        new Negotiation.Answer.Refused(
                                FailureCode.HYBRID_REQUIRED_BY_SERVER,
                                0x1234,
                                Bytes.ofHex("030000130ed000001234000300080005000000")),
                        Duration.ofMillis(8)));
    }

    static Report healthy(String host) {
        return report(host, CauseId.HEALTHY, Confidence.CERTAIN, host);
    }

    static Report refused(String host) {
        return report(host, CauseId.REFUSED, Confidence.CERTAIN, host);
    }

    static Report report(String host, CauseId id, Confidence confidence, String... arguments) {
        return new Report(
                new Target(host, 3389),
                AT,
                Duration.ofMillis(600),
                new Finding(
                        Cause.of(id, arguments),
                        confidence,
                        confidence == Confidence.STRONG ? "something else" : "",
                        List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Report with(Report report, List<Finding> findings, List<Fact> facts) {
        return new Report(
                report.target(),
                report.at(),
                report.took(),
                report.verdict(),
                findings,
                facts,
                report.steps(),
                report.unseen());
    }

    static Fact tls(String certificate) {
        return new TlsStart(
                TlsStart.Hello.FULL,
                new TlsAnswer.Secured(
                        "TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(certificate(certificate)), ""),
                Duration.ofMillis(20));
    }

    /** A server that says something hostile wherever it can say anything. */
    static Report hostile() {
        Bytes banner = Bytes.of(HOSTILE.getBytes(StandardCharsets.UTF_8));
        List<Fact> facts = new ArrayList<>();
        facts.add(new NameLookup(HOSTILE, List.of(), HOSTILE));
        facts.add(new TcpConnect(HOSTILE, TcpConnect.Outcome.RESET, Duration.ofMillis(1), HOSTILE));
        facts.add(new FirstWords(banner));
        facts.add(
                new Negotiation(
                        Optional.empty(),
                        new Negotiation.Answer.None(new Ending.Said(banner)),
                        Duration.ofMillis(1)));
        facts.add(tls("hostile"));
        facts.add(
                new TlsStart(
                        TlsStart.Hello.SMALL, new TlsAnswer.Broken(HOSTILE), Duration.ofMillis(1)));
        facts.add(new TlsVersion(HOSTILE, true, HOSTILE, Duration.ofMillis(1)));
        facts.add(new DirectTls(new TlsAnswer.Alert(2, 40), false, HOSTILE));
        facts.add(
                new CredSspAnswer(
                        6,
                        new CredSspAnswer.Answer.Challenge(
                                6,
                                new CredSspAnswer.Ntlm(
                                        0,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        Optional.empty(),
                                        AT)),
                        Duration.ofMillis(1)));
        facts.add(
                new Conference(
                        ALL,
                        false,
                        new Conference.Answer.None(new Ending.Unfinished(banner, Duration.ZERO)),
                        Duration.ofMillis(1)));
        facts.add(
                new Hold(
                        Hold.Stage.SECURED,
                        Duration.ofSeconds(5),
                        true,
                        Optional.of(new Ending.Ultimatum(banner)),
                        Duration.ofSeconds(5)));
        facts.add(new KnownKey(HOSTILE, Optional.of(HOSTILE), Optional.of(AT)));
        facts.add(
                new LogonAttempt(
                        HOSTILE,
                        HOSTILE,
                        new LogonAttempt.Result.Malformed(HOSTILE),
                        Duration.ofMillis(1)));
        Finding finding =
                new Finding(
                        Cause.of(CauseId.WRONG_SERVICE, HOSTILE, HOSTILE),
                        Confidence.STRONG,
                        HOSTILE,
                        List.of(HOSTILE));
        return new Report(
                new Target(HOSTILE, 3389),
                AT,
                Duration.ofMillis(5),
                finding,
                List.of(finding),
                facts,
                List.of(new Step(HOSTILE, HOSTILE, false, Duration.ZERO, Duration.ofMillis(1))),
                List.of(HOSTILE));
    }

    private static Step step(String name, String outcome, boolean went, int begun, int took) {
        return new Step(name, outcome, went, Duration.ofMillis(begun), Duration.ofMillis(took));
    }
}
