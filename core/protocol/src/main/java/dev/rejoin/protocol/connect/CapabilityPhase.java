package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.share.ConfirmActive;
import dev.rejoin.pdu.share.Control;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.pdu.share.FontList;
import dev.rejoin.pdu.share.ServerRedirection;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.share.Synchronize;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 1.3.1.1 Capabilities exchange: Demand Active is awaited. Some servers send
 * Deactivate All before the first one too.
 */
record CapabilityPhase(Conversation conversation) implements Phase {
    @Override
    public String name() {
        return "capabilities exchange";
    }

    @Override
    public Heard heard(Heard before) {
        return before.with(conversation.side().errorInfo());
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (Spoken.in(frame, conversation, out)) {
            case Spoken.Nothing _ -> stay();
            case Spoken.Elsewhere elsewhere -> {
                if (elsewhere.channel()) {
                    conversation.side().hold(frame);
                }
                yield stay();
            }
            case Spoken.End end -> refused(end.why());
            case Spoken.Share share -> share(share.content(), frame, out);
        };
    }

    /** Takes what follows in the share: all of finalization may be in the same packet. */
    Turn share(WireReader in, byte[] frame, WireWriter out) {
        while (in.hasRemaining()) {
            switch (ShareControl.read(in)) {
                case DemandActive demand -> {
                    return confirm(demand, out).share(in, frame, out);
                }
                case ServerRedirection redirection -> {
                    return refused(new ConnectRefusal.Redirected(redirection.packet()));
                }
                case ShareData data when data.message() instanceof SetErrorInfo error ->
                        conversation.side().heard(error);
                default -> {}
            }
        }
        return stay();
    }

    /** The client's whole finalization goes out at once: nothing in it waits for an answer. */
    private FinalizationPhase confirm(DemandActive demand, WireWriter out) {
        Conversation active =
                conversation.with(
                        conversation.server().activated(demand.shareId(), demand.capabilities()));
        active.say(
                out,
                ConfirmActive.of(
                        active.channels().user(),
                        demand.shareId(),
                        ClientCapabilities.of(active.settings(), active.server())));
        active.share(out, new Synchronize(ConfirmActive.ORIGINATOR));
        active.share(out, new Control(Control.Action.COOPERATE, 0, 0));
        active.share(out, new Control(Control.Action.REQUEST_CONTROL, 0, 0));
        active.share(out, FontList.empty());
        return new FinalizationPhase(active);
    }

    private Turn stay() {
        return Turn.read(FrameKind.PDU, this);
    }
}
