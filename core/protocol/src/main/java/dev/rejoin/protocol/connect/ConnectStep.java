package dev.rejoin.protocol.connect;

import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.Bytes;
import java.util.List;

/** What a driver does next, after it has sent what the sequence wrote. */
public sealed interface ConnectStep {
    /** Read one frame of this kind and hand it to {@link ConnectSequence#step}. */
    record Read(FrameKind kind) implements ConnectStep {}

    /** Lay TLS over the link, then call {@link ConnectSequence#secured}. */
    record StartTls() implements ConnectStep {}

    /**
     * The user sees the desktop and types from now on: the sequence is done.
     *
     * @param held frames that came too early and are now to be read like any other
     */
    record Active(ServerProfile server, List<Bytes> held) implements ConnectStep {
        public Active {
            held = List.copyOf(held);
        }
    }

    /** The stage at which the settings have it end is behind: close. */
    record Reached(Stage stage, ServerProfile server) implements ConnectStep {}

    /** It ends here: close. */
    record Refused(ConnectRefusal why) implements ConnectStep {}
}
