package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.Conference.Answer.Connected;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What client and server agree on, and whether somebody in between had a hand in it. */
final class NegotiationRules {
    /** Windows XP and Server 2003 make keys of 512 bits; a newer server at least of 2048. */
    private static final int OLD_KEY = 1024;

    /** [MS-RDPBCGR] 2.2.1.4.2: the last version of servers that answer without rdpNegData. */
    private static final int OLD_VERSION = 0x0008_0004;

    private NegotiationRules() {}

    /** A Connection Confirm that leaves out the answer to what was asked. */
    static List<Sign> cut(Facts facts) {
        return facts
                .usual()
                .filter(it -> it.answer() instanceof Answer.Plain)
                .map(it -> cutOrOld(facts, it))
                .stream()
                .toList();
    }

    private static Sign cutOrOld(Facts facts, Negotiation usual) {
        Optional<Conference> plain = facts.connected().filter(it -> !it.secured()).findFirst();
        boolean newer = plain.filter(NegotiationRules::isNew).isPresent();
        boolean old = plain.isPresent() && !newer;
        String[] seen =
                Stream.concat(Stream.of(Shown.line(usual)), plain.stream().map(Shown::line))
                        .toArray(String[]::new);
        if (old) {
            return Sign.strong(
                    Cause.of(CauseId.RDP_ONLY_SERVER, "no answer to the negotiation"),
                    "something in between cuts the negotiation out",
                    seen);
        }
        return Sign.strong(
                Cause.of(CauseId.NEG_CUT, Shown.mask(usual.asked())),
                "Windows XP or Server 2003, which do not negotiate",
                seen);
    }

    private static boolean isNew(Conference fact) {
        Connected connected = (Connected) fact.answer();
        return connected.version() > OLD_VERSION
                || connected.heard().isPresent()
                || connected.standard().key().filter(it -> it.bits() > OLD_KEY).isPresent();
    }

    /** The server says which protocols it was asked for: others than were. */
    static List<Sign> echo(Facts facts) {
        return facts.connected()
                .filter(it -> heard(it).filter(heard -> !heard.equals(it.asked())).isPresent())
                .map(it ->
                        Sign.certain(
                                Cause.of(
                                        CauseId.NEG_ALTERED,
                                        Shown.mask(Optional.of(it.asked())),
                                        Shown.mask(heard(it))),
                                Shown.line(it)))
                .toList();
    }

    private static Optional<Protocols> heard(Conference fact) {
        return fact.answer() instanceof Connected connected ? connected.heard() : Optional.empty();
    }

    /** The server chose what was not offered; xrdp chooses RDP's own security then. */
    static List<Sign> unasked(Facts facts) {
        return facts.of(Negotiation.class)
                .filter(it ->
                        it.answer() instanceof Answer.Selected selected
                                && !it.asked().orElse(Protocols.RDP).has(selected.protocol()))
                .map(it ->
                        Sign.strong(
                                Cause.of(
                                        CauseId.NEG_ALTERED,
                                        Shown.mask(it.asked()),
                                        "something else"),
                                "a server that does not look at what is offered",
                                Shown.line(it)))
                .toList();
    }

    /** The server wants what it was offered. */
    static List<Sign> contradiction(Facts facts) {
        return facts.usual().stream()
                .filter(it -> it.answer() instanceof Answer.Refused)
                .flatMap(it -> contradicted(it, (Answer.Refused) it.answer()).stream())
                .toList();
    }

    private static Optional<Sign> contradicted(Negotiation usual, Answer.Refused refused) {
        String asked = Shown.mask(usual.asked());
        return switch (refused.code()) {
            case HYBRID_REQUIRED_BY_SERVER, INCONSISTENT_FLAGS ->
                    Optional.of(
                            Sign.strong(
                                    Cause.of(CauseId.NEG_ALTERED, asked, "something else"),
                                    "the server's own configuration allows no protocol",
                                    Shown.line(usual)));
            // FreeRDP's server answers so when it is set to allow nothing at all.
            case SSL_REQUIRED_BY_SERVER ->
                    Optional.of(
                            refused.sourceReference() == 0
                                    ? Sign.strong(
                                            Cause.of(
                                                    CauseId.SERVER_ALLOWS_NOTHING,
                                                    asked,
                                                    refused.code().toString()),
                                            "something in between takes TLS out of the request",
                                            Shown.line(usual))
                                    : Sign.strong(
                                            Cause.of(CauseId.NEG_ALTERED, asked, "something else"),
                                            "the server's own configuration allows no protocol",
                                            Shown.line(usual)));
            default -> Optional.empty();
        };
    }

    static List<Sign> certificateMissing(Facts facts) {
        return facts
                .usual()
                .filter(it -> refusedWith(it, FailureCode.SSL_CERT_NOT_ON_SERVER))
                .map(it -> Sign.certain(Cause.of(CauseId.CERT_MISSING, code(it)), Shown.line(it)))
                .stream()
                .toList();
    }

    static List<Sign> rdpOnly(Facts facts) {
        return facts
                .usual()
                .filter(it ->
                        refusedWith(it, FailureCode.SSL_NOT_ALLOWED_BY_SERVER)
                                || selects(it, Protocols.RDP))
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.RDP_ONLY_SERVER, code(it)),
                                Stream.concat(
                                                Stream.of(Shown.line(it)),
                                                StandardSecurityRules.lines(facts))
                                        .toArray(String[]::new)))
                .stream()
                .toList();
    }

    /** A smart card or Entra is wanted, which no request of ours can offer. */
    static List<Sign> otherProof(Facts facts) {
        return facts
                .usual()
                .filter(it ->
                        refusedWith(it, FailureCode.SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER)
                                || refusedWith(it, FailureCode.ENTRA_AUTH_REQUIRED_BY_SERVER))
                .map(it ->
                        Sign.certain(
                                Cause.of(
                                        CauseId.NO_COMMON_SECURITY,
                                        Shown.mask(it.asked()),
                                        code(it)),
                                Shown.line(it)))
                .stream()
                .toList();
    }

    /** The usual request itself is answered as xrdp answers those that it does not understand. */
    static List<Sign> hangsUp(Facts facts) {
        Optional<Negotiation> usual = facts.usual().filter(NegotiationRules::isUltimatum);
        if (usual.isEmpty()) {
            return List.of();
        }
        boolean others =
                facts.of(Negotiation.class).anyMatch(it -> it.answer() instanceof Answer.Selected);
        String seen = Shown.line(usual.get());
        return List.of(
                others
                        ? Sign.certain(
                                Cause.of(CauseId.MASK_INTOLERANT, Shown.mask(usual.get().asked())),
                                seen)
                        : Sign.strong(
                                Cause.of(
                                        CauseId.SERVER_ALLOWS_NOTHING,
                                        Shown.mask(usual.get().asked()),
                                        "an MCS ultimatum"),
                                "something in between changes the request",
                                seen));
    }

    /** What a server does on purpose, and what it does to requests that go further. */
    static List<Sign> remarks(Facts facts) {
        if (facts.selected().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        nlaRequired(facts),
                        tlsRequired(facts),
                        plainAllowed(facts),
                        intolerant(facts),
                        noNla(facts))
                .flatMap(Optional::stream)
                .map(Sign::remark)
                .toList();
    }

    private static Optional<Sign> nlaRequired(Facts facts) {
        return facts.of(Negotiation.class)
                .filter(it -> refusedWith(it, FailureCode.HYBRID_REQUIRED_BY_SERVER))
                .findFirst()
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.NLA_REQUIRED_CLIENT_OFF, Shown.mask(it.asked())),
                                Shown.line(it)));
    }

    private static Optional<Sign> tlsRequired(Facts facts) {
        return facts.of(Negotiation.class)
                .filter(it -> refusedWith(it, FailureCode.SSL_REQUIRED_BY_SERVER))
                .findFirst()
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.TLS_REQUIRED, Shown.mask(it.asked())),
                                Shown.line(it)));
    }

    private static Optional<Sign> plainAllowed(Facts facts) {
        if (facts.selected().filter(it -> it.protocol().equals(Protocols.RDP)).isPresent()) {
            return Optional.empty();
        }
        return facts.asked(Protocols.RDP)
                .filter(it -> selects(it, Protocols.RDP))
                .findFirst()
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.RDP_SECURITY_ALLOWED, "0x00 selected"),
                                Shown.line(it)));
    }

    private static Optional<Sign> intolerant(Facts facts) {
        return facts.of(Negotiation.class)
                .filter(it -> it.asked().isPresent() && !it.asked().get().equals(Protocols.RDP))
                .filter(NegotiationRules::isUltimatum)
                .findFirst()
                .map(it ->
                        Sign.certain(
                                Cause.of(CauseId.MASK_INTOLERANT, Shown.mask(it.asked())),
                                Shown.line(it)));
    }

    private static Optional<Sign> noNla(Facts facts) {
        return facts.usual()
                .filter(it -> selects(it, Protocols.SSL))
                .map(it -> Sign.certain(Cause.of(CauseId.NLA_NOT_OFFERED, "TLS"), Shown.line(it)));
    }

    private static boolean isUltimatum(Negotiation fact) {
        return fact.answer() instanceof Answer.None(Ending ending) && Endings.isUltimatum(ending);
    }

    private static boolean refusedWith(Negotiation fact, FailureCode code) {
        return fact.answer() instanceof Answer.Refused refused && refused.code() == code;
    }

    private static boolean selects(Negotiation fact, Protocols protocol) {
        return fact.answer() instanceof Answer.Selected selected
                && selected.protocol().equals(protocol);
    }

    private static String code(Negotiation fact) {
        return switch (fact.answer()) {
            case Answer.Refused refused -> "negotiation failure " + refused.code().code();
            case Answer.Selected selected -> selected.protocol() + " selected";
            default -> "no negotiation";
        };
    }
}
