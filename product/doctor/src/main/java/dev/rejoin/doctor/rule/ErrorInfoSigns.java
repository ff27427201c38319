package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.share.ErrorInfo;
import java.util.Optional;

/** What a Set Error Info PDU means: why the server ends the connection, in its own number. */
final class ErrorInfoSigns {
    private static final int FIRST_PROTOCOL_ERROR = 0x10C9;

    private ErrorInfoSigns() {}

    static Sign of(int code, String user, String seen) {
        Optional<ErrorInfo> known = ErrorInfo.of(code);
        String shown = "0x%X%s".formatted(code, known.map(it -> " " + it).orElse(""));
        return known.map(it -> Sign.certain(cause(it, user, shown), seen))
                .orElseGet(() ->
                        Sign.hint(
                                Cause.of(
                                        CauseId.UNEXPLAINED,
                                        "the server ended the connection with " + shown),
                                "",
                                seen));
    }

    private static Cause cause(ErrorInfo code, String user, String shown) {
        return switch (code) {
            case RPC_INITIATED_DISCONNECT, RPC_INITIATED_DISCONNECT_BYUSER ->
                    Cause.of(CauseId.DISCONNECTED_BY_ADMINISTRATOR, "Somebody on the server");
            case RPC_INITIATED_LOGOFF ->
                    Cause.of(CauseId.LOGGED_OFF_BY_ADMINISTRATOR, "Somebody on the server");
            case LOGOFF_BY_USER -> Cause.of(CauseId.LOGGED_OFF_BY_USER, user);
            case IDLE_TIMEOUT -> Cause.of(CauseId.IDLE_LIMIT, "for being idle (" + shown + ")");
            case LOGON_TIMEOUT -> Cause.of(CauseId.IDLE_LIMIT, "for its length (" + shown + ")");
            case DISCONNECTED_BY_OTHERCONNECTION -> Cause.of(CauseId.REPLACED_BY_OTHER, user);
            case SERVER_DENIED_CONNECTION -> Cause.of(CauseId.SESSION_LIMIT, shown);
            case SERVER_INSUFFICIENT_PRIVILEGES ->
                    Cause.of(CauseId.RIGHT_MISSING, user, "the server says " + shown);
            case SERVER_FRESH_CREDENTIALS_REQUIRED ->
                    StatusSigns.restricted(user, "the password has to be typed there");
            case LICENSE_NO_LICENSE_SERVER -> Cause.of(CauseId.LICENCE_NO_SERVER, shown);
            case LICENSE_NO_LICENSE -> Cause.of(CauseId.LICENCE_NONE_LEFT, shown);
            case LICENSE_NO_REMOTE_CONNECTIONS -> Cause.of(CauseId.LICENCE_NOT_FOR_REMOTE, shown);
            case LICENSE_BAD_CLIENT_MSG,
                    LICENSE_HWID_DOESNT_MATCH_LICENSE,
                    LICENSE_BAD_CLIENT_LICENSE,
                    LICENSE_BAD_CLIENT_ENCRYPTION,
                    LICENSE_CANT_UPGRADE_LICENSE ->
                    Cause.of(CauseId.LICENCE_CLIENT_STORE, shown);
            case LICENSE_INTERNAL, LICENSE_CANT_FINISH_PROTOCOL, LICENSE_CLIENT_ENDED_PROTOCOL ->
                    Cause.of(CauseId.LICENCE_FAILED, shown);
            case ENCPKGMISMATCH -> Cause.of(CauseId.ENC_LEVEL_MISMATCH, "TLS or less", shown);
            default -> family(code, shown);
        };
    }

    private static Cause family(ErrorInfo code, String shown) {
        if (code.name().startsWith("CB_")) {
            return Cause.of(CauseId.BROKER_REFUSED, shown);
        }
        return code.code() >= FIRST_PROTOCOL_ERROR
                ? Cause.of(CauseId.PROTOCOL_ERROR, shown)
                : Cause.of(CauseId.SERVER_FAILED, shown);
    }
}
