package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;

/** What a CredSSP client says to a frame from its server. */
public sealed interface CredSspClientOutcome {

    /** Send the frame, then read the server's next one. */
    record Reply(Bytes frame) implements CredSspClientOutcome {}

    /** Send the frame; then the connection goes on, or the server closes it without a word. */
    record Finished(Bytes frame, int version) implements CredSspClientOutcome {}

    /** Close. */
    record Refused(CredSspFailure failure) implements CredSspClientOutcome {}
}
