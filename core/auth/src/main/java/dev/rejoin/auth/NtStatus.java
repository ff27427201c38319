package dev.rejoin.auth;

/** [MS-ERREF] 2.3 NTSTATUS and 2.1 HRESULT values that end an authentication. */
public final class NtStatus {
    /** Unknown user and wrong password alike, so that nobody can try out names. */
    public static final int LOGON_FAILURE = 0xC000006D;

    public static final int ACCOUNT_RESTRICTION = 0xC000006E;
    public static final int INVALID_LOGON_HOURS = 0xC000006F;
    public static final int INVALID_WORKSTATION = 0xC0000070;
    public static final int PASSWORD_EXPIRED = 0xC0000071;
    public static final int ACCOUNT_DISABLED = 0xC0000072;
    public static final int LOGON_TYPE_NOT_GRANTED = 0xC000015B;
    public static final int ACCOUNT_EXPIRED = 0xC0000193;
    public static final int PASSWORD_MUST_CHANGE = 0xC0000224;
    public static final int ACCOUNT_LOCKED_OUT = 0xC0000234;

    public static final int SEC_E_UNSUPPORTED_FUNCTION = 0x80090302;
    public static final int SEC_E_INVALID_TOKEN = 0x80090308;
    public static final int SEC_E_LOGON_DENIED = 0x8009030C;
    public static final int SEC_E_NO_CREDENTIALS = 0x8009030E;
    public static final int SEC_E_MESSAGE_ALTERED = 0x8009030F;
    public static final int SEC_E_OUT_OF_SEQUENCE = 0x80090310;
    public static final int SEC_E_BAD_BINDINGS = 0x80090346;

    private NtStatus() {}
}
