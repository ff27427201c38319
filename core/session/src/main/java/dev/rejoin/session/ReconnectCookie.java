package dev.rejoin.session;

/**
 * [MS-RDPBCGR] 2.2.4.3 Client Auto-Reconnect Packet: the session a client says it was in, and its
 * proof. Unchecked until {@link ReconnectSecrets#accept}.
 */
public final class ReconnectCookie {
    private final int logonId;
    private final byte[] verifier;
    private final byte[] clientRandom;

    private ReconnectCookie(int logonId, byte[] verifier, byte[] clientRandom) {
        this.logonId = logonId;
        this.verifier = verifier;
        this.clientRandom = clientRandom;
    }

    /** From a connection under TLS, where the client random is all zero. */
    public static ReconnectCookie overTls(int logonId, byte[] verifier) {
        return new ReconnectCookie(logonId, verifier.clone(), ReconnectSecret.noClientRandom());
    }

    public static ReconnectCookie of(int logonId, byte[] verifier, byte[] clientRandom) {
        return new ReconnectCookie(logonId, verifier.clone(), clientRandom.clone());
    }

    /** The number of the session, as the client has it: any 32 bits. */
    public int logonId() {
        return logonId;
    }

    byte[] verifier() {
        return verifier;
    }

    byte[] clientRandom() {
        return clientRandom;
    }

    @Override
    public String toString() {
        return "a cookie for session " + Integer.toUnsignedString(logonId);
    }
}
