package dev.rejoin.pdu.mcs;

/** [T.125] 7 Result: how an MCS request ended. */
public enum Result {
    SUCCESSFUL,
    DOMAIN_MERGING,
    DOMAIN_NOT_HIERARCHICAL,
    NO_SUCH_CHANNEL,
    NO_SUCH_DOMAIN,
    NO_SUCH_USER,
    NOT_ADMITTED,
    OTHER_USER_ID,
    PARAMETERS_UNACCEPTABLE,
    TOKEN_NOT_AVAILABLE,
    TOKEN_NOT_POSSESSED,
    TOO_MANY_CHANNELS,
    TOO_MANY_TOKENS,
    TOO_MANY_USERS,
    UNSPECIFIED_FAILURE,
    USER_REJECTED;

    static final int COUNT = values().length;

    public int code() {
        return ordinal();
    }

    /**
     * @throws IllegalArgumentException for a number that names none
     */
    public static Result of(int code) {
        if (code < 0 || code >= COUNT) {
            throw new IllegalArgumentException("MCS result " + code);
        }
        return values()[code];
    }
}
