package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.store.Json;

/** [MS-CSSP] what a server answered, as JSON. */
final class CredSspJson {
    private CredSspJson() {}

    static Json of(CredSspAnswer fact) {
        return answer(fact.answer())
                .put("asked", fact.asked())
                .put("seconds", Lengths.seconds(fact.took()));
    }

    private static Json answer(CredSspAnswer.Answer answer) {
        Json json = Json.object();
        return switch (answer) {
            case CredSspAnswer.Answer.Challenge challenge ->
                    json.put("answer", "challenge")
                            .put("version", challenge.version())
                            .put("ntlm", ntlm(challenge.ntlm()));
            case CredSspAnswer.Answer.Token token ->
                    json.put("answer", "token")
                            .put("version", token.version())
                            .put("mechanism", token.mechanism());
            case CredSspAnswer.Answer.ErrorCode error ->
                    json.put("answer", "error")
                            .put("version", error.version())
                            .put("status", "0x%08X".formatted(error.status()));
            case CredSspAnswer.Answer.None none ->
                    json.put("answer", "none").put("ending", EndingWords.json(none.ending()));
            case CredSspAnswer.Answer.Alert alert ->
                    json.put("answer", "alert").put("words", alert.words());
        };
    }

    private static Json ntlm(CredSspAnswer.Ntlm ntlm) {
        Json json =
                Json.object()
                        .put("flags", "0x%08X".formatted(ntlm.flags()))
                        .put("build", ntlm.build())
                        .put("target", ntlm.target())
                        .put("netbiosComputer", ntlm.netbiosComputer())
                        .put("netbiosDomain", ntlm.netbiosDomain())
                        .put("dnsComputer", ntlm.dnsComputer())
                        .put("dnsDomain", ntlm.dnsDomain())
                        .put("time", ntlm.time().orElse(null));
        ntlm.time()
                .ifPresent(time ->
                        json.put(
                                "clockAheadSeconds",
                                Lengths.seconds(CredSspWords.ahead(time, ntlm.received()))));
        return json;
    }
}
