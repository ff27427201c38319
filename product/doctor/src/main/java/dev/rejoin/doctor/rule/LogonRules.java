package dev.rejoin.doctor.rule;

import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.doctor.fact.LogonAttempt.Welcome;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.share.LogonErrors;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.protocol.connect.ConnectRefusal;
import java.util.List;
import java.util.Optional;

/** What became of the attempt to log on. */
final class LogonRules {
    /** The versions that know no errorCode: they close instead. */
    private static final List<Integer> WITHOUT_CODE = List.of(2, 5);

    private LogonRules() {}

    static List<Sign> attempt(Facts facts) {
        // FreeRDP's server closes on a wrong password, whichever version it speaks.
        boolean mute = Fingerprint.of(facts.all()).product() == Fingerprint.Product.FREERDP;
        return facts.of(LogonAttempt.class).flatMap(it -> sign(it, mute).stream()).toList();
    }

    private static Optional<Sign> sign(LogonAttempt attempt, boolean mute) {
        String seen = line(attempt);
        String user = attempt.user();
        return switch (attempt.result()) {
            case Result.Active active -> desktop(user, active, seen);
            case Result.Refused(ConnectRefusal why) -> refused(user, why, seen);
            case Result.Lost lost -> Optional.of(lost(user, lost, mute, seen));
            case Result.Alert alert -> Optional.of(alerted(user, alert, seen));
            case Result.Malformed(String words) ->
                    Optional.of(Sign.hint(Cause.of(CauseId.PROTOCOL_ERROR, words), "", seen));
        };
    }

    private static Optional<Sign> refused(String user, ConnectRefusal why, String seen) {
        return switch (why) {
            case ConnectRefusal.Negotiation(FailureCode code) ->
                    Optional.of(negotiation(code, seen));
            case ConnectRefusal.UnusableProtocol(var selected) ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(CauseId.RDP_ONLY_SERVER, selected + " selected"),
                                    seen));
            case ConnectRefusal.Logon(CredSspFailure failure) ->
                    Optional.of(credSsp(user, failure, seen));
            case ConnectRefusal.NotAuthorized() ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(
                                            CauseId.RIGHT_MISSING,
                                            user,
                                            "the password is right, and the account has no right"
                                                    + " to log on remotely"),
                                    seen));
            case ConnectRefusal.Downgraded(var asked, var heard) ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(
                                            CauseId.NEG_ALTERED,
                                            Shown.mask(Optional.of(asked)),
                                            Shown.mask(Optional.of(heard))),
                                    seen));
            case ConnectRefusal.Conference(String step, var result) ->
                    Optional.of(ConferenceRules.refused(step, result, seen));
            case ConnectRefusal.Licence(ErrorAlert alert) -> Optional.of(licence(alert, seen));
            case ConnectRefusal.Ended ended -> ended(user, ended, seen);
            // The server works: it names another one, which was not looked at.
            case ConnectRefusal.Redirected _ -> Optional.empty();
        };
    }

    private static Sign negotiation(FailureCode code, String seen) {
        String shown = "negotiation failure " + code.code();
        Cause cause =
                switch (code) {
                    case SSL_REQUIRED_BY_SERVER -> Cause.of(CauseId.TLS_REQUIRED, shown);
                    case SSL_NOT_ALLOWED_BY_SERVER -> Cause.of(CauseId.RDP_ONLY_SERVER, shown);
                    case SSL_CERT_NOT_ON_SERVER -> Cause.of(CauseId.CERT_MISSING, shown);
                    case HYBRID_REQUIRED_BY_SERVER ->
                            Cause.of(CauseId.NLA_REQUIRED_CLIENT_OFF, "less");
                    default -> Cause.of(CauseId.NO_COMMON_SECURITY, "TLS and NLA", shown);
                };
        return Sign.certain(cause, seen);
    }

    private static Sign credSsp(String user, CredSspFailure failure, String seen) {
        String version = Integer.toString(failure.peerVersion());
        return switch (failure.reason()) {
            case PUBLIC_KEY_MISMATCH ->
                    Sign.certain(
                            Cause.of(
                                    CauseId.INTERCEPTOR,
                                    "the key of TLS is not the one that the server proved in"
                                            + " CredSSP"),
                            seen);
            case VERSION_NOT_PERMITTED ->
                    Sign.certain(Cause.of(CauseId.CREDSSP_POLICY_CLIENT, version), seen);
            case MESSAGE_ALTERED, OUT_OF_ORDER, MALFORMED ->
                    Sign.hint(
                            Cause.of(CauseId.CREDSSP_FAILED, failure.detail()),
                            "something in between changes the bytes",
                            seen);
            case NO_COMMON_MECHANISM ->
                    Sign.strong(
                            Cause.of(CauseId.NTLM_BLOCKED, failure.detail()),
                            "the security package is switched off on the server",
                            seen);
            default -> StatusSigns.of(failure.ntstatus(), user, seen);
        };
    }

    private static Sign licence(ErrorAlert alert, String seen) {
        String shown = "licence error " + alert.errorCode();
        CauseId id =
                switch (alert.errorCode()) {
                    case ErrorAlert.ERR_NO_LICENSE -> CauseId.LICENCE_NONE_LEFT;
                    case 6 -> CauseId.LICENCE_NO_SERVER;
                    case ErrorAlert.ERR_INVALID_SERVER_CERTIFICATE, 8 ->
                            CauseId.LICENCE_CLIENT_STORE;
                    default -> CauseId.LICENCE_FAILED;
                };
        return Sign.certain(Cause.of(id, shown), seen);
    }

    private static Optional<Sign> ended(String user, ConnectRefusal.Ended ended, String seen) {
        if (ended.errorInfo().isPresent()) {
            return Optional.of(ErrorInfoSigns.of(ended.errorInfo().getAsInt(), user, seen));
        }
        return Optional.of(
                Sign.hint(
                        Cause.of(
                                CauseId.PROTOCOL_ERROR,
                                "the server gave the connection up without a reason ("
                                        + ended.reason()
                                        + ")"),
                        "bytes were changed on the way",
                        seen));
    }

    private static Sign lost(String user, Result.Lost lost, boolean mute, String seen) {
        if (lost.errorInfo().isPresent()) {
            return ErrorInfoSigns.of(lost.errorInfo().getAsInt(), user, seen);
        }
        boolean proving = lost.credSspVersion() > 0;
        if (proving && (mute || WITHOUT_CODE.contains(lost.credSspVersion()))) {
            return refusedWithoutWord(user, seen);
        }
        return proving
                ? Sign.hint(
                        Cause.of(CauseId.CREDSSP_FAILED, Shown.ending(lost.ending())),
                        "the name or the password is wrong",
                        seen)
                : Sign.hint(
                        Cause.of(
                                CauseId.UNEXPLAINED,
                                "the server went without a word: " + Shown.ending(lost.ending())),
                        "",
                        seen);
    }

    private static Sign refusedWithoutWord(String user, String seen) {
        return Sign.strong(
                Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user),
                "any other state of the account: this server brings no reason",
                seen);
    }

    private static Sign alerted(String user, Result.Alert alert, String seen) {
        int description = alert.description().orElse(-1);
        boolean rejected =
                description == TlsAlerts.ACCESS_DENIED || description == TlsAlerts.INTERNAL_ERROR;
        if (rejected && alert.credSspVersion() > 0) {
            return WITHOUT_CODE.contains(alert.credSspVersion())
                    ? refusedWithoutWord(user, seen)
                    : Sign.hint(
                            Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user),
                            "the server refuses NTLM, or something in between changes the bytes",
                            seen);
        }
        return Sign.hint(Cause.of(CauseId.TLS_FAILED, alert.words()), "", seen);
    }

    /** A desktop may be the server's own logon screen, and say so or not. */
    private static Optional<Sign> desktop(String user, Result.Active active, String seen) {
        if (active.notice().isPresent()) {
            LogonErrors notice = active.notice().get();
            return told(user, notice.type(), notice.data(), seen);
        }
        return active.welcome() == Welcome.LOGON_SCREEN
                ? Optional.of(
                        Sign.strong(
                                Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user),
                                "the server asks on its own screen, whatever it was sent",
                                seen))
                : Optional.empty();
    }

    private static Optional<Sign> told(String user, int type, int data, String seen) {
        return switch (type) {
            case LogonErrors.LOGON_MSG_NO_PERMISSION, 0xFFFFFFFF ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(
                                            CauseId.RIGHT_MISSING,
                                            user,
                                            "the server says that there is no permission"),
                                    seen));
            case LogonErrors.LOGON_MSG_BUMP_OPTIONS, LogonErrors.LOGON_MSG_SESSION_BUSY_OPTIONS ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(
                                            CauseId.SESSION_LIMIT,
                                            "the server asks whom to disconnect"),
                                    seen));
            case LogonErrors.LOGON_MSG_DISCONNECT_REFUSED ->
                    Optional.of(
                            Sign.certain(
                                    Cause.of(CauseId.SESSION_LIMIT, "who is there refused to go"),
                                    seen));
            case LogonErrors.LOGON_MSG_SESSION_CONTINUE, LogonErrors.LOGON_MSG_RECONNECT_OPTIONS ->
                    Optional.empty();
            default -> Optional.of(failed(user, data, seen));
        };
    }

    private static Sign failed(String user, int data, String seen) {
        return switch (data) {
            case LogonErrors.LOGON_FAILED_BAD_PASSWORD ->
                    Sign.certain(Cause.of(CauseId.ACCOUNT_LOGON_FAILED, user), seen);
            case LogonErrors.LOGON_FAILED_UPDATE_PASSWORD ->
                    Sign.certain(Cause.of(CauseId.ACCOUNT_MUST_CHANGE, user), seen);
            default ->
                    Sign.hint(
                            Cause.of(
                                    CauseId.UNEXPLAINED,
                                    "the logon failed on the server's own screen"),
                            "",
                            seen);
        };
    }

    private static String line(LogonAttempt attempt) {
        return "logon as %s came to %s in %s: %s"
                .formatted(
                        attempt.user(),
                        attempt.phase(),
                        Shown.time(attempt.took()),
                        shown(attempt.result()));
    }

    private static String shown(Result result) {
        return switch (result) {
            case Result.Active it ->
                    "a desktop of %dx%d, %s%s"
                            .formatted(
                                    it.width(),
                                    it.height(),
                                    it.welcome(),
                                    it.notice().map(LogonRules::shown).orElse(""));
            case Result.Refused(ConnectRefusal.Logon(CredSspFailure failure)) ->
                    "%s, status 0x%08X, CredSSP version %d"
                            .formatted(failure.reason(), failure.ntstatus(), failure.peerVersion());
            case Result.Refused(ConnectRefusal why) -> why.toString();
            case Result.Lost lost ->
                    Shown.ending(lost.ending()) + ", CredSSP version " + lost.credSspVersion();
            case Result.Alert alert ->
                    alert.words() + ", CredSSP version " + alert.credSspVersion();
            case Result.Malformed(String words) -> words;
        };
    }

    private static String shown(LogonErrors notice) {
        return ", logon error 0x%08X, data %d".formatted(notice.type(), notice.data());
    }
}
