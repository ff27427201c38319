package dev.rejoin.doctor.report;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.report.Page.Ink;
import java.util.List;
import java.util.function.Function;

/** Many reports at one glance, a line each, the worst first. */
public final class FleetTable {
    private static final int GAP = 2;

    private final List<Report> reports;
    private final Page page;

    private FleetTable(List<Report> reports, Page page) {
        this.reports = reports.stream().sorted(Ranking.worstFirst()).toList();
        this.page = page;
    }

    public static String of(List<Report> reports, int width, boolean colours) {
        Page page = new Page(width, colours);
        new FleetTable(reports, page).write();
        return page.toString();
    }

    /** As in {@code 40 targets: 3 cannot be reached, 5 have a cause, 32 are healthy}. */
    static String summary(List<Report> reports) {
        return "%d targets: %d cannot be reached, %d have something wrong, %d are healthy"
                .formatted(
                        reports.size(),
                        count(reports, Ranking.UNREACHABLE),
                        count(reports, Ranking.TROUBLED),
                        count(reports, Ranking.HEALTHY));
    }

    private static long count(List<Report> reports, Ranking ranking) {
        return reports.stream().filter(report -> Ranking.of(report) == ranking).count();
    }

    private void write() {
        int target = column("TARGET", report -> report.target().toString());
        int verdict = column("VERDICT", report -> report.verdict().cause().id().word());
        int sure = column("SURE", report -> report.verdict().confidence().word());
        page.line(
                Ink.BOLD,
                padded("TARGET", target)
                        + padded("VERDICT", verdict)
                        + padded("SURE", sure)
                        + "WORDS");
        for (Report report : reports) {
            String begin =
                    padded(Printable.line(report.target().toString()), target)
                            + padded(report.verdict().cause().id().word(), verdict)
                            + padded(report.verdict().confidence().word(), sure);
            int left = Math.max(GAP, page.width() - Page.length(begin));
            page.line(ink(report), begin + cut(words(report), left));
        }
        page.blank();
        page.line(Ink.PLAIN, summary(reports));
    }

    private int column(String heading, Function<Report, String> cell) {
        int widest =
                reports.stream()
                        .mapToInt(report -> Page.length(Printable.line(cell.apply(report))))
                        .max()
                        .orElse(0);
        return Math.max(heading.length(), widest) + GAP;
    }

    private static Ink ink(Report report) {
        return switch (Ranking.of(report)) {
            case HEALTHY -> report.findings().isEmpty() ? Ink.PLAIN : Ink.WARNING;
            case TROUBLED, UNREACHABLE -> Ink.BAD;
        };
    }

    /** What is wrong; of a healthy one, what deserves attention all the same. */
    static String words(Report report) {
        String words =
                Ranking.of(report) == Ranking.HEALTHY && !report.findings().isEmpty()
                        ? report.findings().getFirst().cause().meaning()
                        : report.verdict().cause().meaning();
        return Printable.line(words);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - Page.length(cell)));
    }

    private static String cut(String words, int width) {
        return Page.length(words) <= width
                ? words
                : words.substring(0, words.offsetByCodePoints(0, width - 1)) + "\u2026";
    }
}
