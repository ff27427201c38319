package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.Control;
import dev.rejoin.pdu.share.FontList;
import dev.rejoin.pdu.share.FontMap;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.share.Synchronize;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Share;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 1.3.1.1 Connection finalization. Clients send all of it behind each other, so each
 * part is answered as it comes; the Font List is the last.
 */
record FinalizationPhase(ClientProfile client) implements Phase {
    private static final int TPKT = 0x03;

    @Override
    public String name() {
        return "connection finalization";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        if (frame[0] != TPKT) {
            return stay();
        }
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        if (!(DomainPdu.read(payload) instanceof SendDataRequest data)
                || data.channel() != client.channels().io()) {
            return stay();
        }
        boolean active = false;
        WireReader in = data.payload().reader();
        while (in.hasRemaining()) {
            if (ShareControl.read(in) instanceof ShareData share) {
                active |= answer(share, out);
            }
        }
        return active ? new Turn(this, new Step.Active(client)) : stay();
    }

    /** True when that was the client's last word. */
    private boolean answer(ShareData share, WireWriter out) {
        return switch (share.message()) {
            case Synchronize _ -> {
                Share.write(out, client.channels(), new Synchronize(client.channels().user()));
                yield false;
            }
            case Control control -> {
                control(control.action(), out);
                yield false;
            }
            case FontList _ -> {
                Share.write(out, client.channels(), FontMap.empty());
                yield true;
            }
            default -> false;
        };
    }

    private void control(Control.Action action, WireWriter out) {
        switch (action) {
            case COOPERATE ->
                    Share.write(
                            out, client.channels(), new Control(Control.Action.COOPERATE, 0, 0));
            case REQUEST_CONTROL ->
                    Share.write(
                            out,
                            client.channels(),
                            new Control(
                                    Control.Action.GRANTED_CONTROL,
                                    client.channels().user(),
                                    Share.SERVER));
            case GRANTED_CONTROL, DETACH -> {}
        }
    }

    private Turn stay() {
        return new Turn(this, new Step.Read(FrameKind.PDU));
    }
}
