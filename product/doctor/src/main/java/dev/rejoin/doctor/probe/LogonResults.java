package dev.rejoin.doctor.probe;

import dev.rejoin.client.ConnectionEnd;
import dev.rejoin.client.Loss;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.LogonAttempt.Result;
import dev.rejoin.net.TlsAlert;
import dev.rejoin.protocol.connect.ConnectRefusal;
import java.time.Duration;
import java.util.Optional;

/** How the end of a connection is kept as a fact. */
final class LogonResults {
    private LogonResults() {}

    /**
     * @param after since that was sent to which the end is the answer
     */
    static Result of(ConnectionEnd end, Duration after) {
        return switch (end) {
            case ConnectionEnd.Refused refused -> new Result.Refused(refused.why());
            case ConnectionEnd.Malformed malformed -> new Result.Malformed(malformed.words());
            case ConnectionEnd.Lost lost -> lost(lost, after);
        };
    }

    private static Result lost(ConnectionEnd.Lost lost, Duration after) {
        int version = lost.heard().credSspVersion();
        return switch (lost.loss()) {
            case Loss.Alert(TlsAlert alert) ->
                    new Result.Alert(Optional.of(alert.description()), alert.toString(), version);
            case Loss.Broken(String words) -> new Result.Malformed(words);
            case Loss.Closed _, Loss.Reset _, Loss.Silent _ ->
                    new Result.Lost(ending(lost.loss(), after), version, lost.heard().errorInfo());
        };
    }

    /** How a session that had been there ended. */
    static Ending ending(ConnectionEnd end, Duration after) {
        if (end.heard().errorInfo().isPresent()) {
            return new Ending.Told(end.heard().errorInfo().getAsInt());
        }
        return switch (end) {
            case ConnectionEnd.Refused(ConnectRefusal.Ended ended, _, _)
                    when ended.errorInfo().isPresent() ->
                    new Ending.Told(ended.errorInfo().getAsInt());
            case ConnectionEnd.Lost lost -> ending(lost.loss(), after);
            case ConnectionEnd.Refused _, ConnectionEnd.Malformed _ -> new Ending.Closed(after);
        };
    }

    private static Ending ending(Loss loss, Duration after) {
        return switch (loss) {
            case Loss.Reset _ -> new Ending.Reset(after);
            case Loss.Silent _ -> new Ending.Silent(after);
            case Loss.Closed _, Loss.Alert _, Loss.Broken _ -> new Ending.Closed(after);
        };
    }
}
