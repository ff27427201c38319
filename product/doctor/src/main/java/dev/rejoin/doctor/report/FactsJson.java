package dev.rejoin.doctor.report;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.NameLookup;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsVersion;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.store.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Facts as one object with stable keys. What can be asked several times is an array. */
final class FactsJson {
    private final Json json = Json.object();
    private final Map<String, List<Json>> several = new LinkedHashMap<>();

    private FactsJson() {}

    static Json of(List<Fact> facts) {
        FactsJson writing = new FactsJson();
        facts.forEach(writing::add);
        writing.several.forEach(writing.json::put);
        return writing.json;
    }

    private void add(Fact fact) {
        switch (fact) {
            case NameLookup lookup -> lookup(lookup);
            case TcpConnect connect -> also("tcp", tcp(connect));
            case FirstWords first -> json.put("firstWords", first.bytes().hex());
            case Negotiation negotiation -> also("negotiation", negotiation(negotiation));
            case TlsStart start -> tls(start);
            case TlsVersion version -> also("tlsVersions", version(version));
            case DirectTls direct -> json.put("directTls", direct(direct));
            case CredSspAnswer credSsp -> also("credssp", CredSspJson.of(credSsp));
            case Conference conference -> also("conference", ConferenceJson.of(conference));
            case Hold hold -> also("holds", hold(hold));
            case KnownKey key -> json.put("knownKey", key(key));
            case LogonAttempt attempt -> json.put("logon", LogonJson.of(attempt));
        }
    }

    private void also(String key, Json element) {
        several.computeIfAbsent(key, _ -> new ArrayList<>()).add(element);
    }

    private void lookup(NameLookup lookup) {
        json.putTexts("addresses", lookup.addresses());
        if (!lookup.problem().isEmpty()) {
            json.put("lookupProblem", lookup.problem());
        }
    }

    private static Json tcp(TcpConnect connect) {
        return Json.object()
                .put("address", connect.address())
                .put("outcome", word(connect.outcome()))
                .put("words", connect.words())
                .put("seconds", Lengths.seconds(connect.took()));
    }

    private static Json negotiation(Negotiation negotiation) {
        Json json = Json.object();
        negotiation.asked().ifPresent(asked -> protocols(json, "asked", asked));
        switch (negotiation.answer()) {
            case Negotiation.Answer.Selected selected -> {
                json.put("answer", "selected");
                protocols(json, "selected", selected.protocol());
                json.put("flags", selected.flags())
                        .put("sourceReference", selected.sourceReference())
                        .put("bytes", selected.raw().hex());
            }
            case Negotiation.Answer.Refused refused ->
                    json.put("answer", "refused")
                            .put("code", refused.code().code())
                            .put("codeName", refused.code().name())
                            .put("sourceReference", refused.sourceReference())
                            .put("bytes", refused.raw().hex());
            case Negotiation.Answer.Plain plain ->
                    json.put("answer", "plain")
                            .put("sourceReference", plain.sourceReference())
                            .put("bytes", plain.raw().hex());
            case Negotiation.Answer.None none ->
                    json.put("answer", "none").put("ending", EndingWords.json(none.ending()));
        }
        return json.put("seconds", Lengths.seconds(negotiation.took()));
    }

    /** The bits, and their names beside them. */
    static void protocols(Json json, String key, Protocols protocols) {
        json.put(key, protocols.bits()).put(key + "Names", FactWords.asked(protocols));
    }

    private void tls(TlsStart start) {
        also(
                "tls",
                answer(start.answer())
                        .put("hello", word(start.hello()))
                        .put("seconds", Lengths.seconds(start.took())));
        if (!json.has("certificate")) {
            FactWords.certificate(start.answer())
                    .ifPresent(certificate -> json.put("certificate", certificate.json()));
        }
    }

    private static Json answer(TlsAnswer answer) {
        Json json = Json.object();
        return switch (answer) {
            case TlsAnswer.Secured secured ->
                    json.put("answer", "secured")
                            .put("version", secured.version())
                            .put("suite", secured.suite())
                            .put("application", secured.application())
                            .put(
                                    "sha256",
                                    FactWords.certificate(secured)
                                            .map(Certificate::fingerprint)
                                            .orElse(""));
            case TlsAnswer.Alert alert ->
                    json.put("answer", "alert")
                            .put("level", alert.level())
                            .put("description", alert.description());
            case TlsAnswer.None none ->
                    json.put("answer", "none").put("ending", EndingWords.json(none.ending()));
            case TlsAnswer.Broken broken ->
                    json.put("answer", "broken").put("words", broken.words());
        };
    }

    private static Json version(TlsVersion version) {
        return Json.object()
                .put("version", version.version())
                .put("accepted", version.accepted())
                .put("suite", version.suite())
                .put("seconds", Lengths.seconds(version.took()));
    }

    private static Json direct(DirectTls direct) {
        return answer(direct.answer())
                .put("rdpInside", direct.rdpInside())
                .put("httpLine", direct.httpLine());
    }

    private static Json hold(Hold hold) {
        Json json =
                Json.object()
                        .put("stage", word(hold.stage()))
                        .put("gapSeconds", Lengths.seconds(hold.gap()))
                        .put("spoken", hold.spoken())
                        .put("lastedSeconds", Lengths.seconds(hold.lasted()));
        hold.ending().ifPresent(ending -> json.put("ending", EndingWords.json(ending)));
        return json;
    }

    private static Json key(KnownKey key) {
        return Json.object()
                .put("fingerprint", key.fingerprint())
                .put("remembered", key.remembered().orElse(null))
                .put("since", key.since().orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
