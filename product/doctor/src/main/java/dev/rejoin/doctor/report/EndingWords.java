package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.store.Json;

/** What came in place of an answer, in words and as JSON. */
final class EndingWords {
    private EndingWords() {}

    /** Without times, so that two examinations give the same words. */
    static String of(Ending ending) {
        return switch (ending) {
            case Ending.Closed _ -> "the connection was closed";
            case Ending.Reset _ -> "the connection was reset";
            case Ending.Silent _ -> "no answer";
            case Ending.Said said -> "an answer that does not fit: " + Hex.shortened(said.bytes());
            case Ending.Unfinished begun ->
                    "the beginning of an answer, then nothing: " + Hex.shortened(begun.bytes());
            case Ending.Told told -> "ended with error " + Hex.of(told.errorInfo());
            case Ending.Ultimatum _ -> "an MCS disconnect";
        };
    }

    static Json json(Ending ending) {
        Json json = Json.object();
        return switch (ending) {
            case Ending.Closed closed ->
                    json.put("kind", "closed").put("seconds", Lengths.seconds(closed.after()));
            case Ending.Reset reset ->
                    json.put("kind", "reset").put("seconds", Lengths.seconds(reset.after()));
            case Ending.Silent silent ->
                    json.put("kind", "silent").put("seconds", Lengths.seconds(silent.waited()));
            case Ending.Said said -> json.put("kind", "said").put("bytes", said.bytes().hex());
            case Ending.Unfinished begun ->
                    json.put("kind", "unfinished")
                            .put("bytes", begun.bytes().hex())
                            .put("seconds", Lengths.seconds(begun.waited()));
            case Ending.Told told ->
                    json.put("kind", "told").put("errorInfo", "0x%08X".formatted(told.errorInfo()));
            case Ending.Ultimatum ultimatum ->
                    json.put("kind", "ultimatum").put("bytes", ultimatum.bytes().hex());
        };
    }
}
