package dev.rejoin.pdu.mcs;

/** [T.125] 7 Result: how an MCS request ended. */
public enum Result {
    SUCCESSFUL(0),
    DOMAIN_MERGING(1),
    DOMAIN_NOT_HIERARCHICAL(2),
    NO_SUCH_CHANNEL(3),
    NO_SUCH_DOMAIN(4),
    NO_SUCH_USER(5),
    NOT_ADMITTED(6),
    OTHER_USER_ID(7),
    PARAMETERS_UNACCEPTABLE(8),
    TOKEN_NOT_AVAILABLE(9),
    TOKEN_NOT_POSSESSED(10),
    TOO_MANY_CHANNELS(11),
    TOO_MANY_TOKENS(12),
    TOO_MANY_USERS(13),
    UNSPECIFIED_FAILURE(14),
    USER_REJECTED(15);

    static final int COUNT = values().length;

    private final int code;

    Result(int code) {
        this.code = code;
    }

    public int code() {
        return code;
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
