package dev.rejoin.doctor.rule;

import static dev.rejoin.doctor.rule.Seen.HYBRID_EX;
import static dev.rejoin.doctor.rule.Seen.SSL;
import static dev.rejoin.doctor.rule.Seen.ULTIMATUM;
import static dev.rejoin.doctor.rule.Seen.USUAL;
import static dev.rejoin.doctor.rule.Seen.WINDOWS;
import static dev.rejoin.doctor.rule.Seen.ZERO;
import static dev.rejoin.doctor.rule.Seen.and;
import static dev.rejoin.doctor.rule.Seen.but;
import static dev.rejoin.doctor.rule.Seen.closed;
import static dev.rejoin.doctor.rule.Seen.connected;
import static dev.rejoin.doctor.rule.Seen.healthyRejoin;
import static dev.rejoin.doctor.rule.Seen.healthyShadow;
import static dev.rejoin.doctor.rule.Seen.healthyWindows;
import static dev.rejoin.doctor.rule.Seen.healthyXrdp;
import static dev.rejoin.doctor.rule.Seen.none;
import static dev.rejoin.doctor.rule.Seen.refused;
import static dev.rejoin.doctor.rule.Seen.reset;
import static dev.rejoin.doctor.rule.Seen.selected;
import static dev.rejoin.doctor.rule.Seen.silent;
import static dev.rejoin.doctor.rule.Seen.start;
import static dev.rejoin.doctor.rule.Seen.tls;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.doctor.fact.LogonAttempt.Welcome;
import dev.rejoin.doctor.fact.NameLookup;
import dev.rejoin.doctor.fact.TcpConnect.Outcome;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.LogonErrors;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DiagnosisTest {
    private static final Target SERVER = new Target("server.example", 3389);

    /** What deserves a word, and prevents nothing by itself. */
    private static final Set<CauseId> REMARKS =
            EnumSet.of(
                    CauseId.CERT_UNTRUSTED,
                    CauseId.RDP_SECURITY_ALLOWED,
                    CauseId.NLA_NOT_OFFERED,
                    CauseId.TLS_OUTDATED,
                    CauseId.ENC_LEVEL_MISMATCH,
                    CauseId.FIPS);

    /** Facts, and what they come to. */
    record Row(CauseId verdict, Confidence confidence, List<Fact> facts, Instant now) {
        @Override
        public String toString() {
            return verdict.word() + " from " + facts.size() + " facts";
        }
    }

    private static Row certain(CauseId id, Fact... facts) {
        return new Row(id, Confidence.CERTAIN, List.of(facts), Chains.NOW);
    }

    private static Row strong(CauseId id, Fact... facts) {
        return new Row(id, Confidence.STRONG, List.of(facts), Chains.NOW);
    }

    private static Row hint(CauseId id, Fact... facts) {
        return new Row(id, Confidence.HINT, List.of(facts), Chains.NOW);
    }

    private static Row of(CauseId id, Confidence confidence, List<Fact> facts) {
        return new Row(id, confidence, facts, Chains.NOW);
    }

    private static Row logon(CauseId id, Confidence confidence, Result result) {
        return of(id, confidence, and(healthyWindows(), Seen.logon(result)));
    }

    private static Row status(CauseId id, Confidence confidence, int status) {
        return of(id, confidence, and(healthyWindows(), Seen.status(status)));
    }

    private static Row errorInfo(CauseId id, int code) {
        return of(id, Confidence.CERTAIN, and(healthyWindows(), Seen.errorInfo(code)));
    }

    private static Result refusedBy(ConnectRefusal why) {
        return new Result.Refused(why);
    }

    private static Row licence(CauseId id, int error) {
        return logon(
                id,
                Confidence.CERTAIN,
                refusedBy(
                        new ConnectRefusal.Licence(
                                new ErrorAlert(3, error, ErrorAlert.ST_TOTAL_ABORT, Bytes.EMPTY))));
    }

    static Stream<Row> table() {
        return Stream.of(
                        reach(),
                        negotiation(),
                        security(),
                        certificates(),
                        credSsp(),
                        logons(),
                        sessions())
                .flatMap(it -> it);
    }

    private static Stream<Row> reach() {
        return Stream.of(
                certain(CauseId.DNS, new NameLookup("server.example", List.of(), "unknown")),
                certain(CauseId.REFUSED, Seen.tcp(Outcome.REFUSED, 1)),
                strong(CauseId.FILTERED, Seen.tcp(Outcome.TIMED_OUT, 4000)),
                certain(CauseId.FILTERED, Seen.tcp(Outcome.UNREACHABLE, 9)),
                certain(CauseId.ACCEPTS_THEN_DROPS, Seen.tcp(Outcome.RESET, 1)),
                certain(
                        CauseId.WRONG_SERVICE,
                        connected(),
                        Seen.words("SSH-2.0-OpenSSH_9.2p1\r\n")),
                certain(CauseId.WRONG_SERVICE, connected(), Seen.words("RFB 003.008\n")),
                certain(
                        CauseId.WRONG_SERVICE,
                        connected(),
                        none(USUAL, new Ending.Said(Seen.text("HTTP/1.1 400 Bad Request\r\n")))),
                certain(
                        CauseId.WRONG_SERVICE,
                        connected(),
                        none(
                                USUAL,
                                new Ending.Said(
                                        Seen.text("<!DOCTYPE HTML>\n<html lang=\"en\">\n")))),
                certain(
                        CauseId.WRONG_SERVICE,
                        connected(),
                        none(USUAL, reset(1)),
                        new DirectTls(secured("self", ""), true, "")),
                certain(
                        CauseId.HTTPS,
                        connected(),
                        none(USUAL, reset(1)),
                        new DirectTls(secured("self", "http/1.1"), false, "")),
                strong(
                        CauseId.HTTPS,
                        connected(),
                        none(USUAL, reset(1)),
                        new DirectTls(secured("self", ""), false, "")),
                strong(
                        CauseId.HTTPS,
                        connected(),
                        none(USUAL, new Ending.Said(Bytes.ofHex("15030100020246")))),
                certain(CauseId.ACCEPTS_THEN_DROPS, connected(), none(USUAL, reset(1))),
                certain(
                        CauseId.ACCEPTS_THEN_DROPS,
                        connected(),
                        new FirstWords(Bytes.EMPTY, Optional.of(closed(3)))),
                strong(CauseId.SILENT, connected(), none(USUAL, silent(15))),
                strong(
                        CauseId.PROXY_DEAD_BACKEND,
                        connected(),
                        none(USUAL, silent(2)),
                        none(USUAL, closed(3004))),
                certain(
                        CauseId.NOT_RDP_BYTES,
                        connected(),
                        none(USUAL, new Ending.Said(Bytes.ofHex("deadbeef00010203")))),
                hint(
                        CauseId.NOT_RDP_BYTES,
                        connected(),
                        none(
                                USUAL,
                                new Ending.Unfinished(
                                        Bytes.ofHex("030000"), Duration.ofSeconds(4)))),
                hint(CauseId.UNEXPLAINED, connected(), Seen.words("")));
    }

    private static TlsAnswer secured(String chain, String application) {
        return new TlsAnswer.Secured(
                "TLSv1.3", "TLS_AES_256_GCM_SHA384", Chains.chain(chain), application);
    }

    private static Stream<Row> negotiation() {
        return Stream.of(
                strong(
                        CauseId.NEG_CUT,
                        connected(),
                        Seen.plain(USUAL),
                        Seen.standard(Optional.empty(), 0x1B, 2, 3, 2048)),
                strong(CauseId.NEG_CUT, connected(), Seen.plain(USUAL)),
                strong(
                        CauseId.RDP_ONLY_SERVER,
                        connected(),
                        Seen.plain(USUAL),
                        Seen.standard(Optional.empty(), 0x1B, 2, 2, 512)),
                certain(
                        CauseId.NEG_ALTERED,
                        connected(),
                        selected(USUAL, SSL, 1, WINDOWS),
                        tls("self"),
                        Seen.heard(USUAL, SSL)),
                strong(
                        CauseId.NEG_ALTERED,
                        connected(),
                        refused(USUAL, FailureCode.HYBRID_REQUIRED_BY_SERVER, ZERO)),
                strong(
                        CauseId.NEG_ALTERED,
                        connected(),
                        refused(USUAL, FailureCode.SSL_REQUIRED_BY_SERVER, WINDOWS)),
                strong(
                        CauseId.NEG_ALTERED,
                        connected(),
                        selected(USUAL, SSL, 1, WINDOWS),
                        selected(SSL, Protocols.HYBRID, 1, WINDOWS),
                        tls("self")),
                strong(
                        CauseId.SERVER_ALLOWS_NOTHING,
                        connected(),
                        refused(USUAL, FailureCode.SSL_REQUIRED_BY_SERVER, ZERO)),
                strong(CauseId.SERVER_ALLOWS_NOTHING, connected(), none(USUAL, ULTIMATUM)),
                certain(
                        CauseId.MASK_INTOLERANT,
                        connected(),
                        none(USUAL, ULTIMATUM),
                        selected(SSL, SSL, 1, WINDOWS)),
                certain(
                        CauseId.CERT_MISSING,
                        connected(),
                        refused(USUAL, FailureCode.SSL_CERT_NOT_ON_SERVER, WINDOWS)),
                certain(
                        CauseId.RDP_ONLY_SERVER,
                        connected(),
                        refused(USUAL, FailureCode.SSL_NOT_ALLOWED_BY_SERVER, ZERO)),
                certain(
                        CauseId.RDP_ONLY_SERVER,
                        connected(),
                        selected(USUAL, Protocols.RDP, 1, WINDOWS),
                        Seen.standard(Optional.of(Protocols.RDP), 0x1B, 2, 3, 2048)),
                certain(
                        CauseId.NO_COMMON_SECURITY,
                        connected(),
                        refused(
                                USUAL,
                                FailureCode.SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER,
                                WINDOWS)));
    }

    private static Row tlsRow(CauseId id, Confidence confidence, TlsAnswer answer, Fact... more) {
        List<Fact> facts = new ArrayList<>();
        facts.add(connected());
        facts.add(selected(USUAL, SSL, 1, WINDOWS));
        facts.add(start(answer));
        facts.addAll(List.of(more));
        return of(id, confidence, facts);
    }

    private static TlsAnswer quiet(int seconds) {
        return new TlsAnswer.None(silent(seconds));
    }

    private static Stream<Row> security() {
        Confidence strong = Confidence.STRONG;
        return Stream.of(
                tlsRow(CauseId.CERT_UNUSABLE, strong, new TlsAnswer.None(ULTIMATUM)),
                tlsRow(CauseId.CERT_UNUSABLE, Confidence.HINT, new TlsAnswer.None(reset(3))),
                tlsRow(
                        CauseId.TLS_FAILED,
                        strong,
                        new TlsAnswer.None(reset(3)),
                        Seen.small(secured("self", ""))),
                tlsRow(CauseId.TLS_VERSION, Confidence.CERTAIN, new TlsAnswer.Alert(2, 70)),
                tlsRow(
                        CauseId.TLS_VERSION,
                        Confidence.CERTAIN,
                        new TlsAnswer.Alert(2, 40),
                        Seen.version("TLSv1", true)),
                tlsRow(CauseId.TLS_CIPHER, strong, new TlsAnswer.Alert(2, 40)),
                tlsRow(CauseId.TLS_BROKEN_CONFIG, strong, new TlsAnswer.Alert(2, 80)),
                tlsRow(CauseId.NO_COMMON_SECURITY, strong, new TlsAnswer.Alert(2, 116)),
                tlsRow(CauseId.TLS_FAILED, Confidence.HINT, new TlsAnswer.None(silent(4))),
                tlsRow(CauseId.HEALTHY, Confidence.CERTAIN, quiet(4), start(secured("self", ""))),
                tlsRow(
                        CauseId.TLS_FAILED,
                        Confidence.HINT,
                        quiet(4),
                        Seen.small(secured("self", ""))),
                tlsRow(
                        CauseId.FLIGHT_LOST,
                        strong,
                        quiet(4),
                        start(quiet(3)),
                        Seen.small(secured("self", ""))),
                tlsRow(
                        CauseId.FLIGHT_LOST,
                        strong,
                        quiet(4),
                        start(quiet(4)),
                        Seen.small(quiet(4)),
                        Seen.small(quiet(2))),
                tlsRow(
                        CauseId.FLIGHT_LOST,
                        strong,
                        quiet(4),
                        start(quiet(4)),
                        Seen.small(quiet(4)),
                        Seen.small(quiet(0))),
                tlsRow(
                        CauseId.TLS_FAILED,
                        Confidence.HINT,
                        quiet(4),
                        start(quiet(4)),
                        Seen.small(quiet(0))),
                tlsRow(
                        CauseId.CERT_WEAK,
                        strong,
                        new TlsAnswer.Broken(
                                "Certificates do not conform to algorithm constraints")),
                tlsRow(
                        CauseId.TLS_FAILED,
                        Confidence.HINT,
                        new TlsAnswer.None(new Ending.Said(Bytes.ofHex("00ff00ff")))));
    }

    private static Row at(Row row, Instant now) {
        return new Row(row.verdict(), row.confidence(), row.facts(), now);
    }

    private static Stream<Row> certificates() {
        Instant late = Chains.AFTER;
        return Stream.of(
                at(of(CauseId.CERT_EXPIRED, Confidence.CERTAIN, healthyXrdp()), late),
                at(of(CauseId.CERT_NOT_YET, Confidence.CERTAIN, healthyXrdp()), Chains.BEFORE),
                of(
                        CauseId.CLOCK,
                        Confidence.CERTAIN,
                        but(
                                healthyWindows(),
                                Seen.challenge(
                                        6,
                                        Seen.ntlm(
                                                "10.0.17763",
                                                0,
                                                Chains.NOW.plusSeconds(7 * 3600))))),
                at(of(CauseId.CLOCK, Confidence.CERTAIN, ourClockIsWrong()), late),
                of(CauseId.CERT_NAME, Confidence.STRONG, but(healthyXrdp(), tls("issued-whole"))),
                of(CauseId.CERT_WEAK, Confidence.STRONG, but(healthyXrdp(), tls("md5"))),
                of(CauseId.INTERCEPTOR, Confidence.STRONG, but(healthyXrdp(), tls("inspected"))),
                of(CauseId.INTERCEPTOR, Confidence.STRONG, but(healthyWindows(), tls("self"))),
                of(
                        CauseId.INTERCEPTOR,
                        Confidence.STRONG,
                        and(
                                healthyXrdp(),
                                new KnownKey("aa", Optional.of("bb"), Optional.of(Chains.BEFORE)))),
                of(
                        CauseId.INTERCEPTOR,
                        Confidence.CERTAIN,
                        and(
                                healthyWindows(),
                                Seen.logon(
                                        refusedBy(
                                                new ConnectRefusal.Logon(
                                                        failure(
                                                                CredSspFailure.Reason
                                                                        .PUBLIC_KEY_MISMATCH)))))));
    }

    /** The server's time fits its certificate, ours is thirteen years later. */
    private static List<Fact> ourClockIsWrong() {
        CredSspAnswer.Ntlm said = Seen.windows(17763);
        return but(
                healthyWindows(),
                Seen.challenge(
                        6,
                        new CredSspAnswer.Ntlm(
                                said.flags(),
                                said.build(),
                                said.target(),
                                said.netbiosComputer(),
                                said.netbiosDomain(),
                                said.dnsComputer(),
                                said.dnsDomain(),
                                Optional.of(Chains.NOW),
                                Chains.AFTER)));
    }

    private static CredSspFailure failure(CredSspFailure.Reason reason) {
        return new CredSspFailure(reason, reason.ntstatus(), "alice", "", "", 4, "detail");
    }

    private static Stream<Row> credSsp() {
        return Stream.of(
                of(
                        CauseId.CREDSSP_UNPATCHED_SERVER,
                        Confidence.STRONG,
                        but(healthyWindows(), Seen.challenge(4, Seen.windows(17763)))),
                of(
                        CauseId.CREDSSP_UNPATCHED_SERVER,
                        Confidence.STRONG,
                        but(healthyWindows(), Seen.challenge(2, Seen.windows(9200)))),
                of(
                        CauseId.NTLM_BLOCKED,
                        Confidence.STRONG,
                        but(healthyWindows(), error(0xC0000418))),
                of(
                        CauseId.LOGON_UNAVAILABLE,
                        Confidence.STRONG,
                        but(healthyWindows(), error(0xC000005E))),
                of(
                        CauseId.CREDSSP_FAILED,
                        Confidence.HINT,
                        but(
                                healthyWindows(),
                                Seen.credSsp(6, new CredSspAnswer.Answer.None(closed(3))))),
                logon(
                        CauseId.CREDSSP_POLICY_CLIENT,
                        Confidence.CERTAIN,
                        refusedBy(
                                new ConnectRefusal.Logon(
                                        failure(CredSspFailure.Reason.VERSION_NOT_PERMITTED)))));
    }

    private static Fact error(int status) {
        return Seen.credSsp(6, new CredSspAnswer.Answer.ErrorCode(6, status));
    }

    private static Stream<Row> logons() {
        Confidence certain = Confidence.CERTAIN;
        Confidence strong = Confidence.STRONG;
        return Stream.of(
                status(CauseId.ACCOUNT_LOGON_FAILED, strong, 0xC000006D),
                status(CauseId.ACCOUNT_DISABLED, certain, 0xC0000072),
                status(CauseId.ACCOUNT_LOCKED, certain, 0xC0000234),
                status(CauseId.ACCOUNT_EXPIRED, certain, 0xC0000193),
                status(CauseId.ACCOUNT_PASSWORD_EXPIRED, certain, 0xC0000071),
                status(CauseId.ACCOUNT_MUST_CHANGE, certain, 0xC0000224),
                status(CauseId.ACCOUNT_RESTRICTED, strong, 0xC000006E),
                status(CauseId.ACCOUNT_RESTRICTED, certain, 0xC0000070),
                status(CauseId.ACCOUNT_LOGON_HOURS, certain, 0xC000006F),
                status(CauseId.RIGHT_MISSING, certain, 0xC000015B),
                status(CauseId.RIGHT_MISSING, certain, 0xC0000413),
                status(CauseId.CLOCK, certain, 0xC0000133),
                status(CauseId.LOGON_UNAVAILABLE, strong, 0xC000018D),
                status(CauseId.NTLM_BLOCKED, strong, 0x80090302),
                logon(
                        CauseId.ACCOUNT_LOGON_FAILED,
                        strong,
                        new Result.Lost(closed(3), 5, OptionalInt.empty())),
                logon(
                        CauseId.CREDSSP_UNPATCHED_SERVER,
                        strong,
                        new Result.Lost(closed(3), 2, OptionalInt.empty())),
                of(
                        CauseId.ACCOUNT_LOGON_FAILED,
                        strong,
                        and(
                                Seen.healthyShadow(),
                                Seen.logon(new Result.Lost(closed(3), 6, OptionalInt.empty())))),
                logon(
                        CauseId.ACCOUNT_LOGON_FAILED,
                        Confidence.HINT,
                        new Result.Alert(Optional.of(49), "access_denied", 6)),
                logon(
                        CauseId.RIGHT_MISSING,
                        certain,
                        refusedBy(new ConnectRefusal.NotAuthorized())),
                logon(
                        CauseId.NLA_REQUIRED_CLIENT_OFF,
                        certain,
                        refusedBy(
                                new ConnectRefusal.Negotiation(
                                        FailureCode.HYBRID_REQUIRED_BY_SERVER))),
                logon(
                        CauseId.TLS_REQUIRED,
                        certain,
                        refusedBy(
                                new ConnectRefusal.Negotiation(
                                        FailureCode.SSL_REQUIRED_BY_SERVER))),
                logon(
                        CauseId.NEG_ALTERED,
                        certain,
                        refusedBy(new ConnectRefusal.Downgraded(USUAL, SSL))));
    }

    private static Result desktop(Welcome welcome, int... notice) {
        return new Result.Active(
                1024,
                768,
                welcome,
                notice.length == 0 ? Optional.empty() : Optional.of(new LogonErrors(notice[0], 2)));
    }

    private static Stream<Row> sessions() {
        Confidence certain = Confidence.CERTAIN;
        return Stream.of(
                logon(CauseId.SESSION_LIMIT, certain, desktop(Welcome.PASSWORD_TAKEN, 0xFFFFFFFB)),
                logon(CauseId.RIGHT_MISSING, certain, desktop(Welcome.PASSWORD_TAKEN, 0xFFFFFFFA)),
                logon(
                        CauseId.ACCOUNT_LOGON_FAILED,
                        Confidence.STRONG,
                        desktop(Welcome.LOGON_SCREEN)),
                logon(CauseId.HEALTHY, certain, desktop(Welcome.LOGGED_ON)),
                logon(CauseId.HEALTHY, certain, desktop(Welcome.PASSWORD_TAKEN)),
                of(
                        CauseId.IDLE_LIMIT,
                        certain,
                        and(healthyXrdp(), Seen.hold(8, Optional.of(new Ending.Told(3))))),
                errorInfo(CauseId.SESSION_LIMIT, 7),
                errorInfo(CauseId.IDLE_LIMIT, 3),
                errorInfo(CauseId.REPLACED_BY_OTHER, 5),
                errorInfo(CauseId.RIGHT_MISSING, 9),
                errorInfo(CauseId.SERVER_FAILED, 0x11),
                errorInfo(CauseId.BROKER_REFUSED, 0x400),
                errorInfo(CauseId.LICENCE_NO_SERVER, 0x101),
                errorInfo(CauseId.LICENCE_NONE_LEFT, 0x102),
                errorInfo(CauseId.LICENCE_CLIENT_STORE, 0x104),
                errorInfo(CauseId.LICENCE_NOT_FOR_REMOTE, 0x10A),
                errorInfo(CauseId.LICENCE_FAILED, 0x100),
                errorInfo(CauseId.PROTOCOL_ERROR, 0x1192),
                licence(CauseId.LICENCE_NO_SERVER, 6),
                licence(CauseId.LICENCE_NONE_LEFT, 2),
                licence(CauseId.LICENCE_CLIENT_STORE, 8),
                logon(
                        CauseId.PROTOCOL_ERROR,
                        Confidence.HINT,
                        refusedBy(
                                new ConnectRefusal.Ended(
                                        OptionalInt.empty(), DisconnectReason.USER_REQUESTED))),
                of(
                        CauseId.IDLE_CUT,
                        Confidence.STRONG,
                        and(
                                healthyXrdp(),
                                Seen.hold(4, Optional.empty()),
                                Seen.hold(8, Optional.of(reset(5000))))),
                of(
                        CauseId.IDLE_CUT,
                        Confidence.STRONG,
                        and(healthyXrdp(), Seen.hold(8, Optional.of(silent(2))))),
                of(
                        CauseId.HEALTHY,
                        Confidence.CERTAIN,
                        and(
                                healthyWindows(),
                                Seen.hold(32, Optional.empty()),
                                Seen.hold(60, Optional.of(closed(60_000))))),
                of(
                        CauseId.FARM_UNEQUAL,
                        Confidence.STRONG,
                        and(healthyXrdp(), selected(USUAL, HYBRID_EX, 0x1F, WINDOWS))),
                of(
                        CauseId.FARM_UNEQUAL,
                        Confidence.STRONG,
                        and(healthyXrdp(), tls("rdp"), tls("short"))),
                of(
                        CauseId.FARM_UNEQUAL,
                        Confidence.STRONG,
                        and(healthyWindows(), tls("rdp"), Seen.challenge(6, Seen.windows(20348)))),
                of(
                        CauseId.UNEXPLAINED,
                        Confidence.HINT,
                        but(
                                healthyXrdp(),
                                new Conference(
                                        USUAL,
                                        true,
                                        new Conference.Answer.None(closed(2)),
                                        Duration.ofMillis(2)))),
                of(CauseId.HEALTHY, certain, healthyWindows()),
                of(CauseId.HEALTHY, certain, healthyXrdp()),
                of(CauseId.HEALTHY, certain, healthyShadow()),
                of(CauseId.HEALTHY, certain, healthyRejoin()));
    }

    private static Conclusion conclude(Row row) {
        return Diagnosis.conclude(SERVER, row.facts(), row.now());
    }

    @ParameterizedTest
    @MethodSource("table")
    void theFactsComeToTheirCause(Row row) {
        // The issued certificate is for server.example; its row calls the server by another name.
        Target target =
                row.verdict() == CauseId.CERT_NAME ? new Target("rdp.example", 3389) : SERVER;
        Conclusion conclusion = Diagnosis.conclude(target, row.facts(), row.now());
        assertEquals(row.verdict(), conclusion.verdict().cause().id(), conclusion.toString());
        assertEquals(row.confidence(), conclusion.verdict().confidence(), conclusion.toString());
        assertFalse(
                conclusion.verdict().evidence().isEmpty()
                        && !row.facts().isEmpty()
                        && row.verdict() != CauseId.UNEXPLAINED,
                conclusion.toString());
    }

    @ParameterizedTest
    @MethodSource("table")
    void theOrderOfFactsDoesNotMatter(Row row) {
        Conclusion straight = conclude(row);
        List<Fact> shuffled = new ArrayList<>(row.facts());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(straight, Diagnosis.conclude(SERVER, shuffled, row.now()));
        }
    }

    @Test
    void everyConclusionIsInTheTableOrARemark() {
        Set<CauseId> missing = EnumSet.noneOf(CauseId.class);
        for (CauseId id : CauseId.values()) {
            if (id.isConclusion()) {
                missing.add(id);
            }
        }
        table().map(Row::verdict).forEach(missing::remove);
        assertEquals(REMARKS, missing);
    }

    @Test
    void nobodyWhoSeesAnErrorCallsItHealthy() {
        table().filter(it -> it.verdict() != CauseId.HEALTHY)
                .filter(it -> it.verdict() != CauseId.CERT_NAME)
                .forEach(row ->
                        assertNotEquals(
                                CauseId.HEALTHY,
                                conclude(row).verdict().cause().id(),
                                row.facts().toString()));
    }

    @Test
    void withoutFactsNothingIsSaidToBeHealthy() {
        Conclusion conclusion = Diagnosis.conclude(SERVER, List.of(), Chains.NOW);
        assertEquals(CauseId.UNEXPLAINED, conclusion.verdict().cause().id());
    }

    @Test
    void aFindingIsSaidOnceAndTheVerdictNotAgain() {
        table().map(DiagnosisTest::conclude)
                .forEach(it -> {
                    List<Finding> all = new ArrayList<>(it.findings());
                    all.add(it.verdict());
                    assertEquals(
                            all.size(),
                            all.stream().map(Finding::cause).distinct().count(),
                            it.toString());
                });
    }

    private static List<CauseId> findings(List<Fact> facts) {
        return Diagnosis.conclude(SERVER, facts, Chains.NOW).findings().stream()
                .map(it -> it.cause().id())
                .toList();
    }

    @Test
    void whatPreventsNothingIsAFinding() {
        assertEquals(
                Set.of(
                        CauseId.CERT_UNTRUSTED,
                        CauseId.NLA_NOT_OFFERED,
                        CauseId.MASK_INTOLERANT,
                        CauseId.TLS_REQUIRED),
                Set.copyOf(findings(healthyXrdp())));
        assertEquals(
                Set.of(CauseId.CERT_UNTRUSTED, CauseId.NLA_REQUIRED_CLIENT_OFF),
                Set.copyOf(findings(healthyWindows())));
        List<Fact> lax =
                and(
                        healthyXrdp(),
                        selected(Protocols.RDP, Protocols.RDP, 1, WINDOWS),
                        Seen.version("TLSv1.1", true),
                        Seen.standard(Optional.of(Protocols.RDP), 1, 2, 3, 2048));
        assertTrue(
                findings(lax)
                        .containsAll(
                                List.of(
                                        CauseId.RDP_SECURITY_ALLOWED,
                                        CauseId.TLS_OUTDATED,
                                        CauseId.ENC_LEVEL_MISMATCH)));
        assertTrue(
                findings(
                                and(
                                        healthyXrdp(),
                                        Seen.standard(
                                                Optional.of(Protocols.RDP), 0x1B, 0x10, 4, 2048)))
                        .contains(CauseId.FIPS));
    }

    @Test
    void aWeakCertificateThatWorksIsAFinding() {
        for (String chain : List.of("short", "sha1", "purpose")) {
            List<Fact> facts = but(healthyXrdp(), tls(chain));
            assertEquals(
                    CauseId.HEALTHY,
                    Diagnosis.conclude(SERVER, facts, Chains.NOW).verdict().cause().id());
            assertTrue(findings(facts).contains(CauseId.CERT_WEAK), chain);
        }
    }

    @Test
    void aSelfMadeCertificateWithAnotherNameIsAFinding() {
        Target address = new Target("192.0.2.7", 3389);
        Conclusion conclusion = Diagnosis.conclude(address, healthyXrdp(), Chains.NOW);
        assertEquals(CauseId.HEALTHY, conclusion.verdict().cause().id());
        assertTrue(conclusion.findings().stream().anyMatch(it -> it.cause().is(CauseId.CERT_NAME)));
    }

    @Test
    void aServerThatIsCalledByAddressAndNamesItselfRightIsHealthy() {
        Target address = new Target("192.0.2.7", 3389);
        List<Fact> facts =
                but(
                        healthyWindows(),
                        tls("issued-whole", "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"));
        Conclusion conclusion = Diagnosis.conclude(address, facts, Chains.NOW);
        assertEquals(CauseId.HEALTHY, conclusion.verdict().cause().id());
        assertTrue(conclusion.findings().stream().anyMatch(it -> it.cause().is(CauseId.CERT_NAME)));
    }

    @Test
    void evidenceIsBytesAndTimes() {
        Row row = tlsRow(CauseId.CERT_UNUSABLE, Confidence.STRONG, new TlsAnswer.None(ULTIMATUM));
        assertEquals(
                List.of(
                        "ClientHello: 03 00 00 09 02 f0 80 21 80 (MCS Disconnect Provider"
                                + " Ultimatum), 4 ms after it"),
                conclude(row).verdict().evidence());
    }

    @Test
    void ourOwnWrongClockIsSaidToBeOurs() {
        Conclusion conclusion = Diagnosis.conclude(SERVER, ourClockIsWrong(), Chains.AFTER);
        assertEquals("this machine", conclusion.verdict().cause().arguments().get("whose"));
        assertTrue(
                conclusion.verdict().cause().meaning().contains("ahead of that of the server"),
                conclusion.verdict().cause().meaning());
    }

    @Test
    void theIdleLimitIsBracketed() {
        Conclusion conclusion =
                Diagnosis.conclude(
                        SERVER,
                        and(
                                healthyXrdp(),
                                Seen.hold(4, Optional.empty()),
                                Seen.hold(8, Optional.of(silent(2)))),
                        Chains.NOW);
        String meaning = conclusion.verdict().cause().meaning();
        assertTrue(meaning.contains("8.0 s (4.0 s still stands)"), meaning);
        assertTrue(meaning.contains("black hole"), meaning);
    }

    /** Whatever probes may bring together, there is a verdict, and it has words. */
    @Test
    void noSetOfFactsIsTooStrange() {
        List<Fact> all = table().flatMap(it -> it.facts().stream()).distinct().toList();
        Random random = new Random(3389);
        for (int round = 0; round < 5000; round++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = random.nextInt(14); i > 0; i--) {
                facts.add(all.get(random.nextInt(all.size())));
            }
            Instant now = List.of(Chains.BEFORE, Chains.NOW, Chains.AFTER).get(random.nextInt(3));
            Conclusion conclusion = Diagnosis.conclude(SERVER, facts, now);
            assertFalse(conclusion.verdict().cause().meaning().contains("{"));
            assertFalse(conclusion.unseen().isEmpty());
        }
    }
}
