package dev.rejoin.auth.ntlm;

import dev.rejoin.auth.Refusal;
import dev.rejoin.wire.Bytes;
import java.util.Optional;

/** What an acceptor says to a token. */
public sealed interface NtlmOutcome {

    /** Send the token, then take the client's next one. */
    record Continue(Bytes token) implements NtlmOutcome {}

    record Accepted(NtlmIdentity identity, NtlmSession session) implements NtlmOutcome {}

    /** With what the client claimed to be, once it did. */
    record Refused(Refusal refusal, Optional<NtlmIdentity> claimed) implements NtlmOutcome {}
}
