package dev.rejoin.it.compare;

import dev.rejoin.it.compare.Comparison.Line;
import dev.rejoin.it.compare.Comparison.Result;
import dev.rejoin.it.compare.Judgement.Worth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The comparison as docs/doctor.md shows it. */
record Table(List<Line> lines) {
    @Override
    public String toString() {
        return summary() + "\n" + details();
    }

    private String summary() {
        List<String> rows = new ArrayList<>();
        rows.add("| tool | right | vague | wrong | seconds, all together | longest |");
        rows.add("|---|---|---|---|---|---|");
        for (Tool tool : Tool.values()) {
            List<Duration> times =
                    lines.stream().map(line -> line.results().get(tool).run().took()).toList();
            Duration all = times.stream().reduce(Duration.ZERO, Duration::plus);
            Duration longest = times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
            rows.add(
                    "| `%s` | %d | %d | %d | %d | %s |"
                            .formatted(
                                    tool.line(),
                                    count(tool, Worth.RIGHT),
                                    count(tool, Worth.VAGUE),
                                    count(tool, Worth.WRONG),
                                    all.toSeconds(),
                                    seconds(longest)));
        }
        return String.join("\n", rows) + "\n";
    }

    long count(Tool tool, Worth worth) {
        return lines.stream()
                .filter(line -> line.results().get(tool).judgement().worth() == worth)
                .count();
    }

    private String details() {
        String tools =
                Arrays.stream(Tool.values()).map(Tool::shown).collect(Collectors.joining(" | "));
        List<String> rows = new ArrayList<>();
        rows.add("| server | cause | " + tools + " |");
        rows.add("|---|---|" + "---|".repeat(Tool.values().length));
        for (Line line : lines) {
            String cells =
                    Arrays.stream(Tool.values())
                            .map(tool -> cell(line.results().get(tool)))
                            .collect(Collectors.joining(" | "));
            String cause = line.target().cause();
            rows.add(
                    "| %s | %s | %s |"
                            .formatted(
                                    line.target(),
                                    cause.isEmpty() ? "any" : "`" + cause + "`",
                                    cells));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String cell(Result result) {
        String worth = result.judgement().worth().name().toLowerCase(Locale.ROOT);
        String killed = result.run().ended() ? "" : ", never ended";
        return worth + " " + seconds(result.run().took()) + killed;
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1000.0);
    }
}
