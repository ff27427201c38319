package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.Heartbeat;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.output.GraphicsUpdate;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.share.SessionInfo;
import dev.rejoin.wire.Bytes;

/** What a server says to an active client. */
public sealed interface ServerEvent {
    record Drawn(GraphicsUpdate update) implements ServerEvent {}

    record PointerChanged(PointerUpdate pointer) implements ServerEvent {}

    /** Who logged on; or the cookie with which this session is found again. */
    record SessionNews(SessionInfo info) implements ServerEvent {}

    /** Why the connection is about to end; zero when nothing is wrong. */
    record ErrorInfo(int code) implements ServerEvent {}

    /** The user may not simply go: ask again, or end the connection. */
    record ShutdownDenied() implements ServerEvent {}

    /**
     * The desktop changes. The frame that says so and those behind it are for {@link
     * dev.rejoin.protocol.connect.ConnectSequence#reactivate}.
     */
    record Deactivated() implements ServerEvent {}

    /** Another server has the session; the packet says which. */
    record Redirected(Bytes packet) implements ServerEvent {}

    /** Answer at once: {@link Measurement#answer}. */
    record Probed(AutoDetectRequest request) implements ServerEvent {}

    record Alive(Heartbeat heartbeat) implements ServerEvent {}

    /** A chunk of a message on a static channel. */
    record Chunk(int channel, ChannelPdu chunk) implements ServerEvent {}

    /** Anything else that is said in the share. */
    record Said(DataPdu message) implements ServerEvent {}

    record Disconnected(DisconnectReason reason) implements ServerEvent {}
}
