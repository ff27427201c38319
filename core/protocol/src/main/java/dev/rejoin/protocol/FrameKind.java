package dev.rejoin.protocol;

/** What the next frame of a connection is, so that a driver can find its end. */
public enum FrameKind {
    /** A TPKT (RFC 1006), with nothing else allowed in its place. */
    TPKT(64 * 1024),
    /** After activation: a TPKT or a fast-path PDU, told apart by the first byte. */
    PDU(64 * 1024),
    /** [MS-CSSP] 2.2.1 TSRequest: one DER SEQUENCE. */
    TS_REQUEST(64 * 1024),
    /** [MS-RDPBCGR] 2.2.10.2 Early User Authorization Result: four bytes without a header. */
    EARLY_USER_AUTHORIZATION(4),
    /**
     * The first frame: an X.224 Connection Request of a few hundred bytes, or a preconnection PDU
     * in front of it.
     */
    CONNECTION_REQUEST(1024);

    private final int most;

    FrameKind(int most) {
        this.most = most;
    }

    /** LIMIT: no frame of this kind is longer in practice, and nobody allocates for more. */
    public int most() {
        return most;
    }
}
