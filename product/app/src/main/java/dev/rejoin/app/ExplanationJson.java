package dev.rejoin.app;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.Entry;
import dev.rejoin.cause.Platform;
import dev.rejoin.cause.explain.Answer;
import dev.rejoin.cause.explain.Channel;
import dev.rejoin.cause.explain.Decoded;
import dev.rejoin.cause.explain.Known;
import dev.rejoin.cause.explain.Prose;
import dev.rejoin.cause.explain.Reading;
import dev.rejoin.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as an object for programs. What is not known is left out. */
final class ExplanationJson {
    private ExplanationJson() {}

    static Json of(Answer answer) {
        return Json.object()
                .put("query", answer.query())
                .put("known", answer.known())
                .put("readings", answer.readings().stream().map(ExplanationJson::reading).toList())
                .put("decoded", answer.decoded().stream().map(ExplanationJson::decoded).toList());
    }

    private static Json reading(Reading reading) {
        Json json = Json.object().put("key", reading.known().key());
        switch (reading.known()) {
            case Known.Code code -> {
                json.put("kind", "code");
                reading.number().ifPresent(number -> number(json, code, number));
                json.put("channel", code.channel().map(Channel::title).orElse(null));
                prose(json, code.prose());
            }
            case Known.Message message -> {
                json.put("kind", "message").put("program", message.program());
                prose(json, message.prose());
            }
            case Known.Setting setting -> {
                json.put("kind", "setting")
                        .put("name", setting.names().getFirst())
                        .put("policy", present(setting.policy()))
                        .put("place", present(setting.place()))
                        .put("values", present(setting.values()))
                        .put("default", present(setting.standard()));
                prose(json, setting.prose());
            }
            case Known.OwnCause own -> own(json.put("kind", "cause"), own.entry());
        }
        json.put("causes", OwnCauses.of(reading).stream().map(ExplanationJson::cause).toList());
        json.put(
                "see",
                OwnCauses.see(reading).stream()
                        .map(query -> Json.object().put("query", query))
                        .toList());
        return json.put("why", reading.why());
    }

    private static void number(Json json, Known.Code code, Reading.Numbered number) {
        json.put("space", number.space().word())
                .put("number", number.number())
                .put("shown", number.shown())
                .put("name", present(code.name(number.space(), number.number())));
    }

    private static void prose(Json json, Prose prose) {
        json.put("meaning", prose.meaning())
                .put("mostly", present(prose.mostly()))
                .put("apart", present(prose.apart()))
                .put("usual", present(prose.usual()))
                .put(
                        "fixes",
                        prose.fixes().stream()
                                .map(fix -> fix(fix.side().word(), fix.words()))
                                .toList())
                .put("noFix", present(prose.noFix()))
                .put("said", present(prose.said()))
                .put("sure", prose.sure().word());
    }

    private static void own(Json json, Entry entry) {
        Cause example = OwnCauses.example(entry.id());
        List<Json> fixes = new ArrayList<>(List.of(fix("rejoin", example.fix())));
        for (Platform platform : Platform.values()) {
            Optional<String> cure = entry.cure(platform, example);
            cure.ifPresent(words -> fixes.add(fix(platform.word(), words)));
        }
        json.put("name", entry.id().word())
                .put("meaning", example.meaning())
                .put("fixes", fixes)
                .put("said", present(entry.said()));
    }

    private static Json cause(Entry entry) {
        Cause example = OwnCauses.example(entry.id());
        return Json.object()
                .put("id", entry.id().word())
                .put("meaning", example.meaning())
                .put("fix", example.fix());
    }

    private static Json fix(String side, String words) {
        return Json.object().put("side", side).put("words", words);
    }

    private static Json decoded(Decoded decoded) {
        return Json.object()
                .put("as", decoded.as())
                .put("number", decoded.number())
                .put("severity", present(decoded.severity()))
                .put("facility", present(decoded.facility()))
                .put("code", decoded.code());
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
