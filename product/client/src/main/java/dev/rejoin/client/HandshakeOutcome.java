package dev.rejoin.client;

import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.connect.Heard;
import dev.rejoin.protocol.connect.Stage;
import dev.rejoin.wire.Bytes;
import java.util.List;

/** What came of a handshake. Nothing that a server can do is an exception. */
public sealed interface HandshakeOutcome
        permits HandshakeOutcome.Active, HandshakeOutcome.Reached, ConnectionEnd {
    /**
     * The desktop is there.
     *
     * @param held frames that came too early and are now to be read like any other
     */
    record Active(ServerProfile server, List<Bytes> held, Heard heard) implements HandshakeOutcome {
        public Active {
            held = List.copyOf(held);
        }
    }

    /** The settings have it end behind this stage: close. */
    record Reached(Stage stage, ServerProfile server, Heard heard) implements HandshakeOutcome {}
}
