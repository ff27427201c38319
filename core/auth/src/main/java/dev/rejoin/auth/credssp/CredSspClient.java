package dev.rejoin.auth.credssp;

import dev.rejoin.auth.Randomness;
import dev.rejoin.wire.Bytes;
import java.time.Instant;

/** [MS-CSSP] 3.1.5: the client's end of one logon over TLS. */
public final class CredSspClient {

    /** How NTLM travels. */
    public enum Tokens {
        /** NTLMSSP as such: FreeRDP 2. */
        RAW_NTLM,
        /** SPNEGO that offers NTLM alone. */
        SPNEGO,
        /**
         * SPNEGO that offers Kerberos before NTLM, so that the mechanism list gets a MIC: mstsc.
         */
        SPNEGO_WITH_KERBEROS
    }

    /**
     * Who logs on, and where.
     *
     * @param version the newest CredSSP version to speak, 2 to 6
     * @param minimumVersion the oldest server version to accept: 5 for mitigated, else 2
     * @param subjectPublicKey of the server's TLS certificate, see {@link SubjectPublicKey}
     * @param workstation this computer's name, may be empty
     */
    public record Settings(
            int version,
            int minimumVersion,
            Tokens tokens,
            Bytes subjectPublicKey,
            TsPasswordCreds credentials,
            String workstation) {}

    public CredSspClient(Settings settings, Randomness randomness) {}

    /** The first frame. */
    public Bytes start() {
        throw new UnsupportedOperationException();
    }

    /** Takes one whole TSRequest, cut by {@link TsRequest#frameSize}. */
    public CredSspClientOutcome step(byte[] frame, Instant now) {
        throw new UnsupportedOperationException();
    }
}
