package dev.rejoin.doctor.report;

import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.report.FactLine.Topic;
import dev.rejoin.doctor.report.Page.Ink;
import dev.rejoin.store.Json;
import java.util.ArrayList;
import java.util.List;

/** What is different between two targets; measured times are not. */
public final class Comparison {
    /** The lines about one topic that only one of the two has. */
    private record Difference(Topic topic, List<String> first, List<String> second) {}

    private final Report first;
    private final Report second;
    private final List<Difference> differences = new ArrayList<>();

    public Comparison(Report first, Report second) {
        this.first = first;
        this.second = second;
        for (Topic topic : Topic.values()) {
            List<String> one = words(first, topic);
            List<String> other = words(second, topic);
            if (!one.equals(other)) {
                differences.add(new Difference(topic, without(one, other), without(other, one)));
            }
        }
    }

    /** Whether the two look the same from here, verdicts included. */
    public boolean isEqual() {
        return differences.isEmpty() && first.verdict().cause().is(second.verdict().cause().id());
    }

    public String text(int width, boolean colours) {
        Page page = new Page(width, colours);
        verdict(page, first);
        verdict(page, second);
        if (differences.isEmpty()) {
            page.heading("What can be seen of the two is the same.");
        }
        for (Difference difference : differences) {
            page.heading(difference.topic().word());
            side(page, first, difference.first());
            side(page, second, difference.second());
        }
        return page.toString();
    }

    /** One object, on one line. */
    public String json() {
        return Printable.json(
                Json.object()
                        .put("first", JsonReport.json(first))
                        .put("second", JsonReport.json(second))
                        .put(
                                "differences",
                                differences.stream()
                                        .map(difference ->
                                                Json.object()
                                                        .put("topic", difference.topic().word())
                                                        .putTexts("first", difference.first())
                                                        .putTexts("second", difference.second()))
                                        .toList())
                        .toString());
    }

    private static void verdict(Page page, Report report) {
        boolean healthy = Ranking.of(report) == Ranking.HEALTHY;
        page.line(Ink.BOLD, report.target().toString());
        page.paragraph(
                healthy ? Ink.GOOD : Ink.BAD,
                2,
                report.verdict().cause().meaning() + " " + TextReport.standing(report.verdict()));
    }

    private static void side(Page page, Report report, List<String> lines) {
        page.paragraph(Ink.DIM, 2, report.target().toString());
        (lines.isEmpty() ? List.of("nothing else") : lines)
                .forEach(line -> page.paragraph(Ink.PLAIN, 4, line));
    }

    private static List<String> words(Report report, Topic topic) {
        return FactWords.of(report.facts()).stream()
                .filter(line -> line.topic() == topic && line.steady())
                .map(FactLine::words)
                .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
