package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.store.Json;

/** [MS-RDPBCGR] 2.2.1.4 what a server answered to Connect Initial, as JSON. */
final class ConferenceJson {
    private ConferenceJson() {}

    static Json of(Conference fact) {
        Json json = answer(fact.answer()).put("tls", fact.secured());
        FactsJson.protocols(json, "asked", fact.asked());
        return json.put("seconds", Lengths.seconds(fact.took()));
    }

    private static Json answer(Conference.Answer answer) {
        Json json = Json.object();
        return switch (answer) {
            case Conference.Answer.Connected connected -> connected(json, connected);
            case Conference.Answer.Refused refused ->
                    json.put("answer", "refused").put("result", refused.result().code());
            case Conference.Answer.None none ->
                    json.put("answer", "none").put("ending", EndingWords.json(none.ending()));
        };
    }

    private static Json connected(Json json, Conference.Answer.Connected connected) {
        json.put("answer", "connected").put("version", Hex.of(connected.version()));
        connected.heard().ifPresent(heard -> FactsJson.protocols(json, "heard", heard));
        return json.put("earlyCapabilities", connected.earlyCapabilities())
                .put("askedChannels", connected.askedChannels())
                .put("refusedChannels", connected.refusedChannels())
                .put("messageChannel", connected.messageChannel())
                .put("security", standard(connected.standard()));
    }

    private static Json standard(Conference.Standard standard) {
        Json json =
                Json.object()
                        .put("offered", standard.offered())
                        .put("method", standard.method())
                        .put("level", standard.level());
        standard.key()
                .ifPresent(key ->
                        json.put(
                                "key",
                                Json.object()
                                        .put("proprietary", key.proprietary())
                                        .put("bits", key.bits())
                                        .put("signed", key.signed())));
        return json;
    }
}
