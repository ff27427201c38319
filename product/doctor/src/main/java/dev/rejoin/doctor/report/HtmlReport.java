package dev.rejoin.doctor.report;

import dev.rejoin.doctor.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reports as one page that a person reads, prints and sends; it needs no network and no script. */
public final class HtmlReport {
    private static final String STYLE = style();

    private final List<Report> reports;
    private final Markup page = new Markup();

    private HtmlReport(List<Report> reports) {
        this.reports = reports.stream().sorted(Ranking.worstFirst()).toList();
    }

    /** With several reports a table of all stands first, the worst on top. */
    public static String of(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a page about nothing");
        }
        HtmlReport writing = new HtmlReport(reports);
        writing.write();
        return writing.page.toString();
    }

    private void write() {
        page.own("<!DOCTYPE html>\n").open("html", "lang=\"en\"").open("head");
        page.own("<meta charset=\"utf-8\">\n");
        // A second wall behind the escaping: such a page loads and runs nothing at all.
        page.own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .own(" style-src 'unsafe-inline'\">\n");
        page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.own("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.leaf("title", title());
        page.open("style").own(STYLE).close().close();
        page.open("body");
        if (reports.size() > 1) {
            summary();
        }
        for (int i = 0; i < reports.size(); i++) {
            new HtmlTarget(reports.get(i), page, anchor(i)).write();
        }
        page.leaf(
                "footer",
                "Made by rejoin doctor. Seen from the machine that it ran on, and from nowhere"
                        + " else. Times are UTC.");
        page.close().close();
    }

    private String title() {
        Report first = reports.getFirst();
        return reports.size() == 1
                ? first.target() + ": " + first.verdict().cause().id().word()
                : FleetTable.summary(reports);
    }

    private void summary() {
        page.open("header", "class=\"fleet\"");
        page.leaf("h1", reports.size() + " remote desktop servers");
        page.leaf(
                "p",
                "class=\"quiet\"",
                FleetTable.summary(reports) + ". Examined " + Stamp.second(newest()) + ".");
        page.open("table", "class=\"summary\"").open("thead").open("tr");
        for (String heading : List.of("Target", "Verdict", "Sure", "In words")) {
            page.leaf("th", heading);
        }
        page.close().close().open("tbody");
        for (int i = 0; i < reports.size(); i++) {
            row(reports.get(i), anchor(i));
        }
        page.close().close().close();
    }

    private void row(Report report, String anchor) {
        page.open("tr", "class=\"%s\"".formatted(HtmlTarget.mood(report)));
        page.open("td");
        page.leaf("a", "href=\"#%s\"".formatted(anchor), report.target().toString()).close();
        page.open("td");
        page.leaf("span", "class=\"badge\"", report.verdict().cause().id().word()).close();
        page.leaf("td", report.verdict().confidence().word());
        page.leaf("td", FleetTable.words(report));
        page.close();
    }

    private Instant newest() {
        return reports.stream()
                .map(Report::at)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no report"));
    }

    private static String anchor(int number) {
        return "t" + (number + 1);
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from this module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("report.css cannot be read", failure);
        }
    }
}
