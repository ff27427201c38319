package dev.rejoin.protocol.accept;

import dev.rejoin.wire.WireWriter;

/** One phase of accepting a connection: what it knows, and what it does with the next frame. */
sealed interface Phase
        permits NegotiationPhase,
                CredSspPhase,
                BasicSettingsPhase,
                ChannelPhase,
                AdmissionPhase,
                CapabilityPhase,
                FinalizationPhase {
    /** For words: where the connection stood when it ended. */
    String name();

    Turn frame(byte[] frame, WireWriter out);

    /**
     * What a phase leads to: the phase that takes the next frame, and what the driver does first.
     */
    record Turn(Phase next, Step step) {}
}
