package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.protocol.connect.ConnectRefusal;

/** How an attempt to log on came out, for a person who watches. */
final class LogonWords {
    private LogonWords() {}

    static String of(Result result) {
        return switch (result) {
            case Result.Active active ->
                    switch (active.welcome()) {
                        case LOGGED_ON -> "logged on";
                        case PASSWORD_TAKEN -> "a desktop; no word whether it is the user's own";
                        case LOGON_SCREEN -> "reached the server's own logon screen";
                    };
            case Result.Refused(ConnectRefusal why) -> "refused: " + of(why);
            case Result.Lost lost -> Words.of(lost.ending());
            case Result.Alert alert -> "TLS alert " + alert.words();
            case Result.Malformed(String words) -> "broke the protocol: " + words;
        };
    }

    private static String of(ConnectRefusal why) {
        return switch (why) {
            case ConnectRefusal.Logon logon ->
                    String.format(
                            "%s (0x%08x)", logon.failure().reason(), logon.failure().ntstatus());
            case ConnectRefusal.NotAuthorized _ -> "the password is right, the user may not";
            case ConnectRefusal.Ended ended when ended.errorInfo().isPresent() ->
                    String.format("error 0x%x", ended.errorInfo().getAsInt());
            case ConnectRefusal.Redirected _ -> "another server has the session";
            default -> why.toString();
        };
    }
}
