package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import java.util.Optional;

/** What a CredSSP server says to a frame from its client. */
public sealed interface CredSspOutcome {

    /** Send the frame, then read the client's next one. */
    record Reply(Bytes frame) implements CredSspOutcome {}

    /** The client is logged on; nothing to send but, under HYBRID_EX, the early result. */
    record Accepted(CredSspLogon logon) implements CredSspOutcome {}

    /** Send the frame if there is one, then close: TLS ends either way. */
    record Refused(CredSspFailure failure, Optional<Bytes> frame) implements CredSspOutcome {}
}
