package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** One frame of a server around its activation, sorted by where it was said. */
sealed interface Spoken {
    int TPKT = 0x03;

    /** Answered, or without meaning. */
    record Nothing() implements Spoken {}

    /**
     * On a static channel or on the fast path.
     *
     * @param channel false for the fast path, which draws the desktop that was
     */
    record Elsewhere(boolean channel) implements Spoken {}

    /** On the I/O channel: one share control PDU or several. */
    record Share(WireReader content) implements Spoken {}

    record End(ConnectRefusal why) implements Spoken {}

    static Spoken in(byte[] frame, Conversation conversation, WireWriter out) {
        if (frame[0] != TPKT) {
            return new Elsewhere(false);
        }
        return switch (DomainPdu.read(DataTpdu.payload(new WireReader(frame)))) {
            case DisconnectProviderUltimatum end -> new End(conversation.side().ended(end));
            case SendDataIndication data when data.channel() == conversation.channels().io() ->
                    new Share(data.payload().reader());
            case SendDataIndication data ->
                    conversation.side().took(data, conversation.channels(), out)
                            ? new Nothing()
                            : new Elsewhere(true);
            default -> new Nothing();
        };
    }
}
