package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.ConfirmActive;
import dev.rejoin.pdu.share.DeactivateAll;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Share;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 1.3.1.1 Capabilities exchange: Demand Active is out, Confirm Active is awaited. */
record CapabilityPhase(ClientProfile client) implements Phase {
    private static final int TPKT = 0x03;

    static Turn begin(ClientProfile client, int width, int height, WireWriter out) {
        int depth = Math.max(client.colorDepth(), 15);
        Envelope.write(
                out,
                client.channels(),
                client.channels().io(),
                DemandActive.of(
                        Share.SERVER, Share.ID, ServerCapabilities.of(width, height, depth)));
        return new Turn(new CapabilityPhase(client), new Step.Read(FrameKind.PDU));
    }

    static Phase again(ClientProfile client, int width, int height, WireWriter out) {
        Envelope.write(
                out,
                client.channels(),
                client.channels().io(),
                DeactivateAll.of(Share.SERVER, Share.ID));
        return begin(client, width, height, out).next();
    }

    @Override
    public String name() {
        return "capabilities exchange";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        if (frame[0] != TPKT) {
            return stay(); // input for the size that was
        }
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        if (!(DomainPdu.read(payload) instanceof SendDataRequest data)
                || data.channel() != client.channels().io()) {
            return stay();
        }
        WireReader in = data.payload().reader();
        if (!(ShareControl.read(in) instanceof ConfirmActive confirm)) {
            return stay();
        }
        if (confirm.shareId() != Share.ID) {
            throw in.failure(
                    "shareId",
                    Integer.toHexString(Share.ID),
                    Integer.toHexString(confirm.shareId()));
        }
        return new Turn(
                new FinalizationPhase(client.with(confirm.capabilities())),
                new Step.Read(FrameKind.PDU));
    }

    private Turn stay() {
        return new Turn(this, new Step.Read(FrameKind.PDU));
    }
}
