package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.report.FactLine.Topic;
import dev.rejoin.protocol.connect.ConnectRefusal;

/** How an attempt to log on came out, in words. */
final class LogonWords {
    private LogonWords() {}

    static FactLine of(LogonAttempt attempt) {
        return FactLine.steady(
                Topic.LOGON,
                "as %s, came to %s: %s"
                        .formatted(attempt.user(), attempt.phase(), result(attempt.result())));
    }

    private static String result(LogonAttempt.Result result) {
        return switch (result) {
            case LogonAttempt.Result.Active active -> desktop(active) + welcome(active);
            case LogonAttempt.Result.Refused refused -> words(refused.why());
            case LogonAttempt.Result.Lost lost ->
                    EndingWords.of(lost.ending())
                            + (lost.errorInfo().isPresent()
                                    ? ", after error " + Hex.of(lost.errorInfo().getAsInt())
                                    : "");
            case LogonAttempt.Result.Alert alert -> "TLS ended it: " + alert.words();
            case LogonAttempt.Result.Malformed malformed ->
                    "bytes that break the protocol: " + malformed.words();
        };
    }

    private static String desktop(LogonAttempt.Result.Active active) {
        return active.width() == 0
                ? "the desktop was there"
                : "the desktop was there, %d x %d".formatted(active.width(), active.height());
    }

    private static String welcome(LogonAttempt.Result.Active active) {
        String whose =
                switch (active.welcome()) {
                    case LOGGED_ON -> ", and the user was logged on";
                    case PASSWORD_TAKEN -> ", and the password was taken";
                    case LOGON_SCREEN -> ", and no session in it: the server's own logon screen";
                };
        return whose
                + active.notice()
                        .map(notice ->
                                ", with notice %s, %s"
                                        .formatted(Hex.of(notice.type()), Hex.of(notice.data())))
                        .orElse("");
    }

    static String words(ConnectRefusal why) {
        return switch (why) {
            case ConnectRefusal.Negotiation negotiation -> "refused, " + negotiation.code();
            case ConnectRefusal.UnusableProtocol unusable ->
                    "the server chose " + unusable.selected();
            case ConnectRefusal.Logon logon ->
                    "refused, status 0x%08X".formatted(logon.failure().ntstatus())
                            + (logon.failure().detail().isEmpty()
                                    ? ""
                                    : ": " + logon.failure().detail());
            case ConnectRefusal.NotAuthorized _ -> "the password is right, the user may not";
            case ConnectRefusal.Downgraded downgraded ->
                    "the server heard %s, not %s".formatted(downgraded.heard(), downgraded.asked());
            case ConnectRefusal.Conference conference ->
                    conference.step() + " refused, " + conference.result();
            case ConnectRefusal.Licence licence -> "licence error " + licence.alert().errorCode();
            case ConnectRefusal.Ended ended ->
                    "ended by the server, "
                            + (ended.errorInfo().isPresent()
                                    ? "error " + Hex.of(ended.errorInfo().getAsInt())
                                    : ended.reason().toString());
            case ConnectRefusal.Redirected _ -> "redirected to another server";
        };
    }
}
