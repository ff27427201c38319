package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.net.WaryLink;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.NegotiationRequest;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.pdu.x224.Routing;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.time.Duration;
import java.util.Optional;

/** [MS-RDPBCGR] 2.2.1.1: asks for protocols, under a name that says who asks. */
final class NegotiationProbe {
    /** What every server understands: xrdp hangs up on more, or on any flag. */
    static final Protocols USUAL = Protocols.SSL.with(Protocols.HYBRID).with(Protocols.HYBRID_EX);

    private static final String COOKIE = "rejoin-doctor";
    private static final int SOURCE_REFERENCE = 8;

    private NegotiationProbe() {}

    static Negotiation ask(
            Examination on, WaryLink link, Optional<Protocols> asked, Duration patience) {
        long from = System.nanoTime();
        Negotiation fact = askQuietly(link, asked, on.within(patience));
        on.notes().saw(fact);
        on.notes().tried(name(asked), Words.of(fact.answer()), answered(fact), from);
        return fact;
    }

    /** On the way to another question, so that no fact is noted twice. */
    static Negotiation askQuietly(WaryLink link, Optional<Protocols> asked, Duration patience) {
        Question.Reply reply = Question.ask(link, request(asked), FrameKind.TPKT, patience);
        return new Negotiation(asked, answer(reply.answer()), reply.took());
    }

    static boolean isConfirmed(Negotiation fact) {
        return fact.answer() instanceof Answer.Selected || fact.answer() instanceof Answer.Plain;
    }

    /** Whether the connection goes on without TLS. */
    static boolean isInTheClear(Negotiation fact) {
        return switch (fact.answer()) {
            case Answer.Plain _ -> true;
            case Answer.Selected selected -> selected.protocol().equals(Protocols.RDP);
            default -> false;
        };
    }

    static byte[] request(Optional<Protocols> asked) {
        return new ConnectionRequest(
                        new Routing.Cookie(COOKIE),
                        asked.map(protocols -> new NegotiationRequest(0, protocols)),
                        Optional.empty())
                .toByteArray();
    }

    static Answer answer(Question.Answer answer) {
        return switch (answer) {
            case Question.Answer.Frame(Bytes frame) -> confirm(frame);
            case Question.Answer.None(var ending) -> new Answer.None(Ultimatum.orSaid(ending));
            case Question.Answer.Alert(var alert) ->
                    throw new IllegalStateException("an alert without TLS: " + alert);
        };
    }

    private static Answer confirm(Bytes raw) {
        try {
            Negotiated outcome = ConnectionConfirm.read(raw.reader()).outcome();
            int source = sourceReference(raw);
            return switch (outcome) {
                case Negotiated.Response(int flags, Protocols protocol) ->
                        new Answer.Selected(protocol, flags, source, raw);
                case Negotiated.Failure(var code) -> new Answer.Refused(code, source, raw);
                case Negotiated.None _ -> new Answer.Plain(source, raw);
            };
        } catch (DecodeException another) {
            return new Answer.None(Ultimatum.orSaid(raw));
        }
    }

    private static int sourceReference(Bytes confirm) {
        WireReader in = confirm.reader();
        in.need(SOURCE_REFERENCE + 2, "X.224").skip(SOURCE_REFERENCE);
        return in.u16be();
    }

    private static boolean answered(Negotiation fact) {
        return !(fact.answer() instanceof Answer.None);
    }

    private static String name(Optional<Protocols> asked) {
        return asked.map(it -> String.format("X.224, protocols 0x%02x", it.bits()))
                .orElse("X.224, no negotiation");
    }
}
