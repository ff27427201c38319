package dev.rejoin.pdu.mcs;

/** [T.125] 7 Reason: why a domain ends. */
public enum DisconnectReason {
    DOMAIN_DISCONNECTED(0),
    PROVIDER_INITIATED(1),
    TOKEN_PURGED(2),
    USER_REQUESTED(3),
    CHANNEL_PURGED(4);

    static final int COUNT = values().length;

    private final int code;

    DisconnectReason(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that names none
     */
    public static DisconnectReason of(int code) {
        if (code < 0 || code >= COUNT) {
            throw new IllegalArgumentException("disconnect reason " + code);
        }
        return values()[code];
    }
}
