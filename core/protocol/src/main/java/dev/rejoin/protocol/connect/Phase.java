package dev.rejoin.protocol.connect;

import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.WireWriter;

/** One phase of connecting: what it knows, and what it does with the next frame. */
sealed interface Phase
        permits NegotiationPhase,
                SecurityPhase,
                CredSspPhase,
                EarlyResultPhase,
                BasicSettingsPhase,
                AttachPhase,
                JoinPhase,
                LicensingPhase,
                CapabilityPhase,
                FinalizationPhase {
    /** For words: where the connection stood when it ended. */
    String name();

    Turn frame(byte[] frame, WireWriter out);

    /** Adds what the server has said in this phase to what it said before. */
    default Heard heard(Heard before) {
        return before;
    }

    /**
     * What a phase leads to: the phase that takes the next frame, and what the driver does first.
     */
    record Turn(Phase next, ConnectStep step) {
        static Turn read(FrameKind kind, Phase next) {
            return new Turn(next, new ConnectStep.Read(kind));
        }
    }

    default Turn reached(Stage stage, ServerProfile server) {
        return new Turn(this, new ConnectStep.Reached(stage, server));
    }

    default Turn refused(ConnectRefusal why) {
        return new Turn(this, new ConnectStep.Refused(why));
    }
}
