package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.store.Json;
import java.util.Locale;

/** How an attempt to log on came out, as JSON. */
final class LogonJson {
    private LogonJson() {}

    static Json of(LogonAttempt attempt) {
        return result(attempt.result())
                .put("user", attempt.user())
                .put("phase", attempt.phase())
                .put("seconds", Lengths.seconds(attempt.took()));
    }

    private static Json result(LogonAttempt.Result result) {
        Json json = Json.object();
        return switch (result) {
            case LogonAttempt.Result.Active active -> active(json, active);
            case LogonAttempt.Result.Refused refused ->
                    json.put("result", "refused").put("words", LogonWords.words(refused.why()));
            case LogonAttempt.Result.Lost lost -> lost(json, lost);
            case LogonAttempt.Result.Alert alert -> {
                alert.description().ifPresent(number -> json.put("alert", number));
                yield json.put("result", "alert")
                        .put("words", alert.words())
                        .put("credsspVersion", alert.credSspVersion());
            }
            case LogonAttempt.Result.Malformed malformed ->
                    json.put("result", "malformed").put("words", malformed.words());
        };
    }

    private static Json active(Json json, LogonAttempt.Result.Active active) {
        active.notice()
                .ifPresent(notice ->
                        json.put("noticeType", "0x%08X".formatted(notice.type()))
                                .put("noticeData", "0x%08X".formatted(notice.data())));
        return json.put("result", "active")
                .put("width", active.width())
                .put("height", active.height())
                .put("welcome", active.welcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Json lost(Json json, LogonAttempt.Result.Lost lost) {
        lost.errorInfo().ifPresent(number -> json.put("errorInfo", "0x%08X".formatted(number)));
        return json.put("result", "lost")
                .put("ending", EndingWords.json(lost.ending()))
                .put("credsspVersion", lost.credSspVersion());
    }
}
