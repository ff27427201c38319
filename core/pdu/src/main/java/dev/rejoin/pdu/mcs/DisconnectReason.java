package dev.rejoin.pdu.mcs;

/** [T.125] 7 Reason: why a domain ends. */
public enum DisconnectReason {
    DOMAIN_DISCONNECTED,
    PROVIDER_INITIATED,
    TOKEN_PURGED,
    USER_REQUESTED,
    CHANNEL_PURGED;

    static final int COUNT = values().length;

    public int code() {
        return ordinal();
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
