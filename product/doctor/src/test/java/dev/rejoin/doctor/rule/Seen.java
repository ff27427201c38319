package dev.rejoin.doctor.rule;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Ntlm;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsVersion;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Facts as probes make them, with the bytes of real servers. */
final class Seen {
    static final Protocols SSL = Protocols.SSL;
    static final Protocols HYBRID_EX = Protocols.HYBRID_EX;
    static final Protocols USUAL = Facts.USUAL;

    /** What xrdp says in place of whatever it does not understand. */
    static final Ending ULTIMATUM = new Ending.Ultimatum(Bytes.ofHex("0300000902f0802180"));

    static final int WINDOWS = 0x1234;
    static final int ZERO = 0;

    private static final Duration SOON = Duration.ofMillis(4);

    private Seen() {}

    static TcpConnect connected() {
        return tcp(TcpConnect.Outcome.CONNECTED, 1);
    }

    static TcpConnect tcp(TcpConnect.Outcome outcome, int millis) {
        return new TcpConnect("192.0.2.7", outcome, Duration.ofMillis(millis), "");
    }

    static FirstWords words(String text) {
        return new FirstWords(text(text));
    }

    static Bytes text(String text) {
        return Bytes.owning(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Negotiation selected(Protocols asked, Protocols protocol, int flags, int reference) {
        Bytes raw =
                Bytes.ofHex(
                        "030000130ed00000%04x0002%02x0800%02x000000"
                                .formatted(reference, flags, protocol.bits()));
        return asked(asked, new Answer.Selected(protocol, flags, reference, raw));
    }

    static Negotiation refused(Protocols asked, FailureCode code, int reference) {
        Bytes raw =
                Bytes.ofHex(
                        "030000130ed00000%04x0003000800%02x000000"
                                .formatted(reference, code.code()));
        return asked(asked, new Answer.Refused(code, reference, raw));
    }

    static Negotiation plain(Protocols asked) {
        return asked(asked, new Answer.Plain(WINDOWS, Bytes.ofHex("0300000b06d00000123400")));
    }

    static Negotiation none(Protocols asked, Ending ending) {
        return asked(asked, new Answer.None(ending));
    }

    static Negotiation asked(Protocols asked, Answer answer) {
        return new Negotiation(Optional.of(asked), answer, SOON);
    }

    static Negotiation withoutNegotiation(Answer answer) {
        return new Negotiation(Optional.empty(), answer, SOON);
    }

    static Ending closed(int millis) {
        return new Ending.Closed(Duration.ofMillis(millis));
    }

    static Ending reset(int millis) {
        return new Ending.Reset(Duration.ofMillis(millis));
    }

    static Ending silent(int seconds) {
        return new Ending.Silent(Duration.ofSeconds(seconds));
    }

    static TlsStart tls(String chain) {
        return tls(chain, "TLSv1.3", "TLS_AES_256_GCM_SHA384");
    }

    static TlsStart tls(String chain, String version, String suite) {
        return start(new TlsAnswer.Secured(version, suite, Chains.chain(chain), ""));
    }

    static TlsStart start(TlsAnswer answer) {
        return new TlsStart(TlsStart.Hello.FULL, answer, SOON);
    }

    static TlsStart small(TlsAnswer answer) {
        return new TlsStart(TlsStart.Hello.SMALL, answer, SOON);
    }

    static TlsVersion version(String version, boolean accepted) {
        return new TlsVersion(version, accepted, accepted ? "TLS_RSA_AES" : "", SOON);
    }

    static CredSspAnswer challenge(int version, Ntlm ntlm) {
        return credSsp(6, new CredSspAnswer.Answer.Challenge(version, ntlm));
    }

    static CredSspAnswer credSsp(int asked, CredSspAnswer.Answer answer) {
        return new CredSspAnswer(asked, answer, SOON);
    }

    static Ntlm freerdp() {
        return ntlm("6.1.7601", 0xE28882B7, Chains.NOW);
    }

    static Ntlm windows(int build) {
        return ntlm("10.0." + build, 0xE2898215, Chains.NOW);
    }

    static Ntlm ntlm(String build, int flags, Instant time) {
        return new Ntlm(
                flags,
                build,
                "SERVER",
                "SERVER",
                "EXAMPLE",
                "server.example",
                "example",
                Optional.of(time),
                Chains.NOW);
    }

    static Conference heard(Protocols asked, Protocols heard) {
        return conference(asked, true, 0x0008_000E, Optional.of(heard), 0, 0, Optional.empty(), 0);
    }

    static Conference standard(
            Optional<Protocols> heard, int offered, int method, int level, int keyBits) {
        return conference(
                Protocols.RDP,
                false,
                0x0008_0004,
                heard,
                method,
                level,
                keyBits == 0
                        ? Optional.empty()
                        : Optional.of(new Conference.Key(true, keyBits, true)),
                offered);
    }

    private static Conference conference(
            Protocols asked,
            boolean secured,
            int version,
            Optional<Protocols> heard,
            int method,
            int level,
            Optional<Conference.Key> key,
            int offered) {
        return new Conference(
                asked,
                secured,
                new Conference.Answer.Connected(
                        version,
                        heard,
                        0,
                        0,
                        0,
                        false,
                        new Conference.Standard(offered, method, level, key)),
                SOON);
    }

    static Hold hold(int seconds, Optional<Ending> ending) {
        return new Hold(
                Hold.Stage.SECURED,
                Duration.ofSeconds(seconds),
                true,
                ending,
                Duration.ofSeconds(seconds));
    }

    static LogonAttempt logon(LogonAttempt.Result result) {
        return new LogonAttempt("alice", "CredSSP", result, Duration.ofMillis(80));
    }

    static LogonAttempt status(int status) {
        return logon(new LogonAttempt.Result.Refused(new ConnectRefusal.Logon(failure(status))));
    }

    static CredSspFailure failure(int status) {
        return new CredSspFailure(
                CredSspFailure.Reason.of(status), status, "alice", "", "", 6, "status");
    }

    static LogonAttempt errorInfo(int code) {
        return logon(new LogonAttempt.Result.Lost(closed(5), 6, OptionalInt.of(code)));
    }

    /** A Windows that serves everybody who has NLA. */
    static List<Fact> healthyWindows() {
        return List.of(
                connected(),
                words(""),
                selected(USUAL, HYBRID_EX, 0x1F, WINDOWS),
                refused(SSL, FailureCode.HYBRID_REQUIRED_BY_SERVER, WINDOWS),
                tls("self", "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
                challenge(6, windows(17763)));
    }

    static List<Fact> healthyXrdp() {
        return List.of(
                connected(),
                words(""),
                selected(USUAL, SSL, 0x01, WINDOWS),
                selected(SSL, SSL, 0x01, WINDOWS),
                refused(Protocols.RDP, FailureCode.SSL_REQUIRED_BY_SERVER, WINDOWS),
                withoutNegotiation(
                        new Answer.Plain(WINDOWS, Bytes.ofHex("0300000b06d00000123400"))),
                none(Protocols.RDSTLS, ULTIMATUM),
                tls("self"),
                heard(USUAL, USUAL));
    }

    static List<Fact> healthyShadow() {
        return List.of(
                connected(),
                words(""),
                selected(USUAL, Protocols.HYBRID, 0x03, ZERO),
                refused(SSL, FailureCode.HYBRID_REQUIRED_BY_SERVER, ZERO),
                refused(Protocols.RDP, FailureCode.HYBRID_REQUIRED_BY_SERVER, ZERO),
                tls("self"),
                challenge(6, freerdp()));
    }

    static List<Fact> healthyRejoin() {
        return List.of(
                connected(),
                words(""),
                selected(USUAL, HYBRID_EX, 0x01, ZERO),
                refused(SSL, FailureCode.HYBRID_REQUIRED_BY_SERVER, ZERO),
                tls("self"),
                challenge(6, ntlm("10.0.19041", 0xE28A8215, Chains.NOW)));
    }

    /** {@code facts} and more of them. */
    static List<Fact> and(List<Fact> facts, Fact... more) {
        return Stream.concat(facts.stream(), Stream.of(more)).toList();
    }

    /** {@code facts} with every one of the same class as {@code other} replaced by it. */
    static List<Fact> but(List<Fact> facts, Fact other) {
        List<Fact> changed = new ArrayList<>(facts);
        changed.removeIf(it -> it.getClass() == other.getClass());
        changed.add(other);
        return changed;
    }
}
