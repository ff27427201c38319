package dev.rejoin.doctor.report;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.doctor.Finding;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Step;
import dev.rejoin.doctor.rule.Fingerprint;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One target on the page. */
final class HtmlTarget {
    private static final String CODE = "class=\"code\"";

    private final Report report;
    private final Markup page;
    private final String anchor;
    private final Fingerprint fingerprint;
    private final Optional<Server> likely;

    HtmlTarget(Report report, Markup page, String anchor) {
        this.report = report;
        this.page = page;
        this.anchor = anchor;
        this.fingerprint = Fingerprint.of(report.facts());
        this.likely = Server.of(fingerprint);
    }

    void write() {
        page.open("article", "id=\"%s\"".formatted(anchor));
        verdict();
        remedies();
        findings();
        list("Evidence", CODE, report.verdict().evidence());
        steps();
        facts();
        list("Not to be seen from outside", "", report.unseen());
        page.close();
    }

    /** Which colour, beside the words. */
    static String mood(Report report) {
        return switch (Ranking.of(report)) {
            case HEALTHY -> report.findings().isEmpty() ? "good" : "fair";
            case TROUBLED, UNREACHABLE -> "bad";
        };
    }

    private void verdict() {
        Finding verdict = report.verdict();
        page.open("header", "class=\"verdict %s\"".formatted(mood(report)));
        page.leaf("p", "class=\"target\"", report.target().toString());
        page.leaf("h2", verdict.cause().meaning());
        page.open("p", "class=\"standing\"");
        page.leaf("span", "class=\"badge\"", verdict.cause().id().word());
        page.leaf("span", "class=\"sure\"", verdict.confidence().word());
        page.close();
        otherwise(verdict);
        page.leaf(
                "p",
                "class=\"quiet\"",
                "Examined %s in %s"
                        .formatted(Stamp.second(report.at()), Lengths.words(report.took())));
        page.close();
    }

    private void otherwise(Finding finding) {
        if (!finding.otherwise().isEmpty()) {
            page.leaf("p", "class=\"otherwise\"", "Otherwise: " + finding.otherwise());
        }
    }

    private void remedies() {
        page.open("section").leaf("h3", "What to do");
        if (!fingerprint.words().isEmpty()) {
            page.leaf(
                    "p",
                    "class=\"quiet\"",
                    "By its answers the server looks like " + fingerprint.words() + ".");
        }
        remedies(Remedy.of(report.verdict().cause(), likely));
        String said = Catalogue.shipped().entry(report.verdict().cause().id()).said();
        if (!said.isEmpty()) {
            page.open("p", "class=\"said\"");
            page.leaf("b", "Often said").text(said).close();
        }
        page.close();
    }

    private void remedies(List<Remedy> remedies) {
        page.open("dl", "class=\"remedies\"");
        for (Remedy remedy : remedies) {
            page.leaf("dt", remedy.server().label()).leaf("dd", remedy.words());
        }
        page.close();
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            return;
        }
        page.open("section").leaf("h3", "Also found");
        for (Finding finding : report.findings()) {
            page.open("div", "class=\"finding\"");
            page.leaf("p", "class=\"meaning\"", finding.cause().meaning());
            page.open("p", "class=\"standing\"");
            page.leaf("span", "class=\"badge\"", finding.cause().id().word());
            page.leaf("span", "class=\"sure\"", finding.confidence().word()).close();
            otherwise(finding);
            finding.evidence().forEach(line -> page.leaf("p", CODE, line));
            remedies(Remedy.nearest(finding.cause(), likely));
            page.close();
        }
        page.close();
    }

    private void list(String heading, String attributes, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.open("section").leaf("h3", heading).open("ul", attributes);
        lines.forEach(line -> page.leaf("li", line));
        page.close().close();
    }

    private void steps() {
        if (report.steps().isEmpty()) {
            return;
        }
        page.open("section").leaf("h3", "Steps");
        page.open("table", "class=\"steps\"").open("thead").open("tr");
        page.leaf("th", "Step").leaf("th", "Outcome");
        page.leaf("th", "class=\"number\"", "Begun");
        page.leaf("th", "class=\"number\"", "Took").leaf("th", "class=\"time\"", "");
        page.close().close().open("tbody");
        double whole = whole();
        report.steps().forEach(step -> step(step, whole));
        page.close().close().close();
    }

    private double whole() {
        return report.steps().stream()
                .map(step -> step.begun().plus(step.took()))
                .max(Comparator.<Duration>naturalOrder())
                .map(Lengths::seconds)
                .filter(seconds -> seconds > 0)
                .orElse(1.0);
    }

    private void step(Step step, double whole) {
        page.open("tr", step.went() ? "" : "class=\"bad\"");
        page.leaf("td", step.name()).leaf("td", step.outcome());
        page.leaf("td", "class=\"number\"", Lengths.column(step.begun()));
        page.leaf("td", "class=\"number\"", Lengths.column(step.took()));
        page.open("td", "class=\"time\"").open("div", "class=\"track\"");
        String bar =
                String.format(
                        Locale.ROOT,
                        "style=\"left:min(%.2f%%,100%% - 3px);width:%.2f%%\"",
                        100 * Lengths.seconds(step.begun()) / whole,
                        100 * Lengths.seconds(step.took()) / whole);
        page.leaf("span", bar, "").close().close().close();
    }

    private void facts() {
        List<FactLine> lines = FactWords.of(report.facts());
        if (lines.isEmpty()) {
            return;
        }
        page.open("section").leaf("h3", "Facts").open("table", "class=\"facts\"").open("tbody");
        String last = "";
        for (FactLine line : lines) {
            String topic = line.topic().word();
            page.open("tr");
            page.leaf("th", topic.equals(last) ? "" : topic).leaf("td", line.words());
            page.close();
            last = topic;
        }
        page.close().close().close();
    }
}
