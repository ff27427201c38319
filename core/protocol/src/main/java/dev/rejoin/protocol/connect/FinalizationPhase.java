package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.share.Control;
import dev.rejoin.pdu.share.DeactivateAll;
import dev.rejoin.pdu.share.FontMap;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.share.Synchronize;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 1.3.1.1 Connection finalization: the Font Map is the server's last word in it. */
record FinalizationPhase(Conversation conversation) implements Phase {
    @Override
    public String name() {
        return "connection finalization";
    }

    @Override
    public Heard heard(Heard before) {
        return before.with(conversation.side().errorInfo());
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (Spoken.in(frame, conversation, out)) {
            case Spoken.Nothing _ -> stay();
            case Spoken.Elsewhere _ -> {
                conversation.side().hold(frame);
                yield stay();
            }
            case Spoken.End end -> refused(end.why());
            case Spoken.Share share -> share(share.content(), frame, out);
        };
    }

    /** Takes what follows in the share, up to the end of the packet. */
    Turn share(WireReader in, byte[] frame, WireWriter out) {
        boolean active = false;
        boolean early = false;
        while (in.hasRemaining()) {
            switch (ShareControl.read(in)) {
                case DeactivateAll _ -> {
                    return new CapabilityPhase(conversation).share(in, frame, out);
                }
                case ShareData data -> {
                    switch (data.message()) {
                        case Synchronize _, Control _ -> {}
                        case FontMap _ -> active = true;
                        case SetErrorInfo error -> conversation.side().heard(error);
                        default -> early = true;
                    }
                }
                default -> {}
            }
        }
        if (early) {
            conversation.side().hold(frame);
        }
        return active
                ? new Turn(
                        this,
                        new ConnectStep.Active(conversation.server(), conversation.side().held()))
                : stay();
    }

    private Turn stay() {
        return Turn.read(FrameKind.PDU, this);
    }
}
