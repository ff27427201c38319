package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;

/** What an NTSTATUS or HRESULT in TSRequest.errorCode means for the person who logs on. */
final class StatusSigns {
    private static final String ONLY_THE_SERVER_KNOWS = "a time that only the server knows";

    private StatusSigns() {}

    static Sign of(int status, String user, String seen) {
        String code = "0x%08X".formatted(status);
        return switch (status) {
            case 0xC000006D, 0xC000006A, 0xC0000064, 0x8009030C ->
                    Sign.strong(
                            Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user),
                            "the name lacks its domain, or NTLM is refused in this way",
                            seen);
            case 0xC0000072 -> Sign.certain(Cause.of(CauseId.ACCOUNT_DISABLED, user), seen);
            case 0xC0000234 ->
                    Sign.certain(
                            Cause.of(CauseId.ACCOUNT_LOCKED, user, ONLY_THE_SERVER_KNOWS), seen);
            case 0xC0000193 ->
                    Sign.certain(
                            Cause.of(CauseId.ACCOUNT_EXPIRED, user, ONLY_THE_SERVER_KNOWS), seen);
            case 0xC0000071 ->
                    Sign.certain(
                            Cause.of(CauseId.ACCOUNT_PASSWORD_EXPIRED, user, ONLY_THE_SERVER_KNOWS),
                            seen);
            case 0xC0000224 -> Sign.certain(Cause.of(CauseId.ACCOUNT_MUST_CHANGE, user), seen);
            case 0xC000006E ->
                    Sign.strong(
                            restricted(user, "the server says only that there is a restriction"),
                            "NTLM is refused to members of Protected Users in this way",
                            seen);
            case 0xC0000070 -> Sign.certain(restricted(user, "not from this computer"), seen);
            case 0xC000006F -> Sign.certain(Cause.of(CauseId.ACCOUNT_LOGON_HOURS, user), seen);
            case 0xC000015B, 0xC0000155 ->
                    Sign.certain(
                            Cause.of(
                                    CauseId.RIGHT_MISSING,
                                    user,
                                    "this kind of logon is not granted (" + code + ")"),
                            seen);
            case 0xC0000413 ->
                    Sign.certain(
                            Cause.of(
                                    CauseId.RIGHT_MISSING,
                                    user,
                                    "the trust lets in only those who are 'allowed to"
                                            + " authenticate' (0xC0000413)"),
                            seen);
            case 0xC0000133, 0x80090324 ->
                    Sign.certain(
                            Cause.of(
                                    CauseId.CLOCK,
                                    "the server",
                                    "not that of its domain controller (" + code + ")"),
                            seen);
            case 0xC000005E,
                    0x80090311,
                    0xC000018A,
                    0xC000018B,
                    0xC000018C,
                    0xC000018D,
                    0xC0000192 ->
                    Sign.strong(
                            Cause.of(
                                    CauseId.LOGON_UNAVAILABLE, meaning(status) + " (" + code + ")"),
                            "the domain in the name is not one that the server knows",
                            seen);
            case 0xC0000418, 0x80090302, 0x80090303, 0x80090305 ->
                    Sign.strong(
                            Cause.of(CauseId.NTLM_BLOCKED, code),
                            "the security package is switched off on the server",
                            seen);
            case 0xC00000CE, 0xC0000196 ->
                    Sign.certain(Cause.of(CauseId.SESSION_LIMIT, code), seen);
            default -> Sign.hint(Cause.of(CauseId.CREDSSP_FAILED, "status " + code), "", seen);
        };
    }

    static Cause restricted(String user, String why) {
        return Cause.of(CauseId.ACCOUNT_RESTRICTED, user, why);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 0xC000005E -> "it finds no domain controller";
            case 0x80090311 -> "nobody was found who knows the account";
            case 0xC0000192 -> "its service Netlogon does not run";
            default -> "its trust with the domain is broken";
        };
    }
}
