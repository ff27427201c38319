package dev.rejoin.protocol.accept;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.cause.Cause;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;

/**
 * What a driver does next, after it has sent what the sequence wrote. Outside work is a step of its
 * own, in which the sequence waits to be told that it is done.
 */
public sealed interface Step {
    /** Read one frame of this kind and hand it to {@link AcceptSequence#step}. */
    record Read(FrameKind kind) implements Step {}

    /** Lay TLS over the link, then call {@link AcceptSequence#secured}. */
    record StartTls() implements Step {}

    /**
     * Decide whether this client gets a session, then call {@link AcceptSequence#admitted}, or end
     * the connection.
     */
    record Admit(ClientProfile client) implements Step {}

    /** The client draws and types from now on: the sequence is done. */
    record Active(ClientProfile client) implements Step {}

    /** Nobody logged on: close once what was written has left. */
    record LogonRefused(CredSspFailure failure) implements Step {}

    /**
     * The two ends cannot agree, or the client broke a rule: close once what was written has left.
     */
    record Refused(Cause cause) implements Step {}
}
