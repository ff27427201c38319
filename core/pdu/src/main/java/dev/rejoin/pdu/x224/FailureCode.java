package dev.rejoin.pdu.x224;

/** [MS-RDPBCGR] 2.2.1.2.2 failureCode: why a server refuses every protocol that was offered. */
public enum FailureCode {
    SSL_REQUIRED_BY_SERVER(1),
    SSL_NOT_ALLOWED_BY_SERVER(2),
    SSL_CERT_NOT_ON_SERVER(3),
    INCONSISTENT_FLAGS(4),
    HYBRID_REQUIRED_BY_SERVER(5),
    SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER(6),
    ENTRA_AUTH_REQUIRED_BY_SERVER(7);

    private final int code;

    FailureCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that names none
     */
    public static FailureCode of(int code) {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("negotiation failure " + code);
        }
        return values()[code - 1];
    }

    static boolean isKnown(int code) {
        return code >= 1 && code <= values().length;
    }
}
