package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.InclusiveRectangle;
import java.util.List;

/** What an active client says. */
public sealed interface ClientEvent {
    record Input(List<InputEvent> events) implements ClientEvent {}

    /** The client shows nothing at present, or shows its desktop again. */
    record Output(boolean suppressed) implements ClientEvent {}

    /** These areas are to be painted again. */
    record Refresh(List<InclusiveRectangle> areas) implements ClientEvent {}

    /** The user closed the window, and the client asks whether it may go. */
    record ShutdownRequested() implements ClientEvent {}

    record Measured(AutoDetectResponse response) implements ClientEvent {}

    /** A chunk of a message on a static channel. */
    record Chunk(int channel, ChannelPdu chunk) implements ClientEvent {}

    record Disconnected(DisconnectReason reason) implements ClientEvent {}
}
