package dev.rejoin.auth.spnego;

import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.ntlm.NtlmIdentity;
import dev.rejoin.auth.ntlm.NtlmSession;
import dev.rejoin.wire.Bytes;
import java.util.Optional;

/** What an acceptor says to a token. */
public sealed interface SpnegoOutcome {

    /** Send the token, then take the client's next one. */
    record Continue(Bytes token) implements SpnegoOutcome {}

    /**
     * The user is known.
     *
     * @param token the last one to send; none for NTLM as such
     * @param awaited whether the client cannot go on without that token, for the MIC in it
     */
    record Accepted(
            NtlmIdentity identity, NtlmSession session, Optional<Bytes> token, boolean awaited)
            implements SpnegoOutcome {}

    /** With what the client claimed to be, once it did. */
    record Refused(Refusal refusal, Optional<NtlmIdentity> claimed) implements SpnegoOutcome {}
}
