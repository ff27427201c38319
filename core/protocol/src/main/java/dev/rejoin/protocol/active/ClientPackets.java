package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.channel.Chunker;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.input.FastPathInput;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientEnvelope;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/** What an active client says, as bytes to send. */
public final class ClientPackets {
    private final ServerProfile server;

    public ClientPackets(ServerProfile server) {
        this.server = server;
    }

    /** Keys and the mouse, by the fast path; at most 255 events. */
    public byte[] input(List<InputEvent> events) {
        return new FastPathInput(events).toByteArray();
    }

    /**
     * The answer to a probe.
     *
     * @throws IllegalStateException without a message channel, on which no probe can come either
     */
    public byte[] measured(AutoDetectResponse response) {
        int channel =
                server.channels()
                        .message()
                        .orElseThrow(() -> new IllegalStateException("no message channel"));
        WireWriter out = new WireWriter();
        ClientEnvelope.write(
                out, server.channels(), channel, SecurityHeader.AUTODETECT_RSP, response);
        return out.toByteArray();
    }

    /** A message in the share, such as a Shutdown Request. */
    public byte[] share(DataPdu message) {
        WireWriter out = new WireWriter();
        ClientEnvelope.share(out, server.channels(), server.shareId(), message);
        return out.toByteArray();
    }

    /** A whole message on a static channel, in as many chunks as it takes. */
    public byte[] message(int channel, byte[] message) {
        WireWriter out = new WireWriter();
        for (ChannelPdu chunk : new Chunker(server.chunkSize()).split(message)) {
            ClientEnvelope.write(out, server.channels(), channel, chunk);
        }
        return out.toByteArray();
    }

    /** The user ends the connection. */
    public byte[] goodbye() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(DisconnectReason.USER_REQUESTED));
        return out.toByteArray();
    }
}
