package dev.rejoin.auth.credssp;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtHashLookup;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.wire.Bytes;
import java.time.Instant;

/** [MS-CSSP] 3.1.5: the server's end of one logon over TLS. */
public final class CredSspServer {

    /**
     * What stays the same for every logon on one listener.
     *
     * @param minimumVersion the oldest CredSSP version to serve: 5 for force-updated-clients, else
     *     2
     * @param subjectPublicKey of the TLS certificate, see {@link SubjectPublicKey}
     * @param decoy the hash to work with for an unknown user
     */
    public record Settings(
            int minimumVersion,
            NtlmTarget target,
            Bytes subjectPublicKey,
            NtHashLookup hashes,
            NtHash decoy,
            AccountRule accounts) {}

    public CredSspServer(Settings settings, Randomness randomness) {}

    /** Takes one whole TSRequest, cut by {@link TsRequest#frameSize}. */
    public CredSspOutcome step(byte[] frame, Instant now) {
        throw new UnsupportedOperationException();
    }
}
