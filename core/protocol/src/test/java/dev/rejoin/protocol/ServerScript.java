package dev.rejoin.protocol;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/** Frames of a server that does what a test wants, to a client that has said who it is. */
final class ServerScript {
    final Channels channels;

    ServerScript(Channels channels) {
        this.channels = channels;
    }

    byte[] frame(int channel, Pdu pdu) {
        WireWriter out = new WireWriter();
        Envelope.write(out, channels, channel, pdu);
        return out.toByteArray();
    }

    byte[] io(Pdu pdu) {
        return frame(channels.io(), pdu);
    }

    byte[] secured(int channel, int flag, Pdu pdu) {
        WireWriter out = new WireWriter();
        Envelope.write(out, channels, channel, flag, pdu);
        return out.toByteArray();
    }

    byte[] said(DataPdu message) {
        return Share.packet(channels, message);
    }

    byte[] demand(int shareId, CapabilitySet... sets) {
        return io(DemandActive.of(Share.SERVER, shareId, List.of(sets)));
    }

    /** Several PDUs in one packet. */
    byte[] together(Pdu... pdus) {
        WireWriter all = new WireWriter();
        for (Pdu pdu : pdus) {
            pdu.write(all);
        }
        return io(new Raw(all.toByteArray()));
    }

    private record Raw(byte[] bytes) implements Pdu {
        @Override
        public void write(WireWriter out) {
            out.bytes(bytes);
        }

        @Override
        public int size() {
            return bytes.length;
        }
    }
}
