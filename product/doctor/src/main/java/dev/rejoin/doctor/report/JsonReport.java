package dev.rejoin.doctor.report;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.rule.Fingerprint;
import dev.rejoin.store.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report as one JSON object on one line; its fields are described in docs/commands.md. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(Report report) {
        return Printable.json(json(report).toString());
    }

    static Json json(Report report) {
        Fingerprint fingerprint = Fingerprint.of(report.facts());
        Optional<Server> likely = Server.of(fingerprint);
        return Json.object()
                .put("target", report.target().toString())
                .put("at", report.at())
                .put("seconds", Lengths.seconds(report.took()))
                .put("server", fingerprint.words().isEmpty() ? null : fingerprint.words())
                .put("verdict", finding(report.verdict(), likely))
                .put(
                        "findings",
                        report.findings().stream()
                                .map(finding -> finding(finding, likely))
                                .toList())
                .put("facts", FactsJson.of(report.facts()))
                .put("steps", report.steps().stream().map(JsonReport::step).toList())
                .putTexts("unseen", report.unseen());
    }

    private static Json finding(Finding finding, Optional<Server> likely) {
        Json fixes = Json.object();
        Remedy.of(finding.cause(), likely)
                .forEach(remedy -> fixes.put(remedy.server().key(), remedy.words()));
        return Json.object()
                .put("cause", finding.cause().id().word())
                .put("confidence", finding.confidence().word())
                .put("words", finding.cause().meaning())
                .put("otherwise", finding.otherwise())
                .putTexts("evidence", finding.evidence())
                .put("fixes", fixes)
                .put("said", said(finding));
    }

    /** The advice that people find elsewhere, and what is true about it; absent without any. */
    private static @Nullable String said(Finding finding) {
        String said = Catalogue.shipped().entry(finding.cause().id()).said();
        return said.isEmpty() ? null : said;
    }

    private static Json step(Step step) {
        return Json.object()
                .put("name", step.name())
                .put("outcome", step.outcome())
                .put("ok", step.went())
                .put("begin", Lengths.seconds(step.begun()))
                .put("seconds", Lengths.seconds(step.took()));
    }
}
