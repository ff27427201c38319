package dev.rejoin.doctor.report;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.report.Page.Ink;
import dev.rejoin.doctor.rule.Fingerprint;
import java.util.List;
import java.util.Optional;

/** A report for an administrator: the verdict first, then what to do, then what it rests on. */
public final class TextReport {
    private static final int LABEL = 14;
    // LIMIT: a step's name wider than this would leave no room for its outcome.
    private static final int WIDEST_STEP = 34;

    private final Report report;
    private final Fingerprint fingerprint;
    private final Optional<Server> likely;
    private final Page page;

    private TextReport(Report report, Page page) {
        this.report = report;
        this.fingerprint = Fingerprint.of(report.facts());
        this.likely = Server.of(fingerprint);
        this.page = page;
    }

    /**
     * The whole report.
     *
     * @param width of the terminal
     * @param colours whether a terminal reads this that shows colours
     */
    public static String of(Report report, int width, boolean colours) {
        Page page = new Page(width, colours);
        new TextReport(report, page).write();
        return page.toString();
    }

    private void write() {
        page.paragraph(
                Ink.DIM,
                0,
                "%s, examined %s in %s"
                        .formatted(
                                report.target(),
                                Stamp.second(report.at()),
                                Lengths.words(report.took())));
        page.blank();
        verdict();
        remedies();
        findings();
        section("Evidence", report.verdict().evidence());
        steps();
        facts();
        section("Not to be seen from outside", report.unseen());
    }

    private void verdict() {
        Finding verdict = report.verdict();
        page.paragraph(ink(), 0, verdict.cause().meaning());
        page.paragraph(Ink.PLAIN, 2, standing(verdict));
    }

    private Ink ink() {
        return Ranking.of(report) == Ranking.HEALTHY ? Ink.GOOD : Ink.BAD;
    }

    /** Which cause, how sure, and what else it could be. */
    static String standing(Finding finding) {
        String sure = finding.cause().id().word() + ", " + finding.confidence().word();
        return finding.otherwise().isEmpty() || finding.confidence() == Confidence.CERTAIN
                ? "(" + sure + ")"
                : "(" + sure + "; otherwise: " + finding.otherwise() + ")";
    }

    private void remedies() {
        List<Remedy> remedies = Remedy.of(report.verdict().cause(), likely);
        if (remedies.isEmpty()) {
            return;
        }
        page.heading(
                "What to do"
                        + (fingerprint.words().isEmpty()
                                ? ""
                                : " (the server looks like " + fingerprint.words() + ")"));
        for (Remedy remedy : remedies) {
            page.labelled(LABEL, remedy.server().label(), remedy.words());
        }
        String said = Catalogue.shipped().entry(report.verdict().cause().id()).said();
        if (!said.isEmpty()) {
            page.labelled(LABEL, "often said", said);
        }
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        page.heading("Also found");
        for (Finding finding : report.findings()) {
            page.bullet(finding.cause().meaning() + " " + standing(finding));
            finding.evidence().forEach(line -> page.paragraph(Ink.DIM, 6, line));
            Remedy.of(finding.cause(), likely).stream()
                    .findFirst()
                    .ifPresent(remedy ->
                            page.paragraph(
                                    Ink.PLAIN, 4, remedy.server().label() + ": " + remedy.words()));
        }
    }

    private void section(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.heading(heading);
        lines.forEach(page::bullet);
    }

    private void steps() {
        if (report.steps().isEmpty()) {
            return;
        }
        page.heading("Steps (seconds: begun, took)");
        int widest =
                report.steps().stream()
                        .mapToInt(step -> Page.length(Printable.line(step.name())))
                        .max()
                        .orElse(0);
        int column = Math.min(WIDEST_STEP, widest);
        report.steps().forEach(step -> step(step, column));
    }

    private void step(Step step, int column) {
        String times =
                "%8s %8s  ".formatted(Lengths.column(step.begun()), Lengths.column(step.took()));
        String label = times + step.name();
        page.labelled(
                Page.length(times) + column + 2, label, (step.went() ? "" : "! ") + step.outcome());
    }

    private void facts() {
        List<FactLine> lines = FactWords.of(report.facts());
        if (lines.isEmpty()) {
            return;
        }
        page.heading("Facts");
        String last = "";
        for (FactLine line : lines) {
            String topic = line.topic().word();
            page.labelled(LABEL, topic.equals(last) ? "" : topic, line.words());
            last = topic;
        }
    }
}
