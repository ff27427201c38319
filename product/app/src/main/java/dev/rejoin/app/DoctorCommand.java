package dev.rejoin.app;

import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Report;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.report.Comparison;
import dev.rejoin.doctor.report.FleetTable;
import dev.rejoin.doctor.report.HtmlReport;
import dev.rejoin.doctor.report.JsonReport;
import dev.rejoin.doctor.report.Ranking;
import dev.rejoin.doctor.report.TextReport;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with a remote desktop server, seen from here. */
@Command(
        name = "doctor",
        description = {
            "Says what is wrong with a remote desktop server, and what to do about it.",
            "It connects like a client and asks; without --user nobody logs on."
        },
        exitCodeList = {
            "0:healthy, seen from here",
            "1:something is wrong; with --compare: the two differ",
            "2:wrong usage",
            "3:the page of --html cannot be written",
            "4:a target cannot be reached at all"
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin private DoctorTargets targets;

    @Mixin private DoctorQuestions questions;

    @Option(
            names = "--json",
            description = "One object for each target, on a line of its own, for programs.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also writes the reports as one page, to read, print and send.")
    private @Nullable Path html;

    @Option(
            names = "--verbose",
            description = "With several targets: every report after the table.")
    private boolean verbose;

    @Option(
            names = "--watch",
            arity = "0..1",
            fallbackValue = "60s",
            paramLabel = "INTERVAL",
            converter = TimeConverter.class,
            description =
                    "Examines again and again, and prints what changed; every 60s if no other"
                            + " interval is given. Ctrl-C ends it.")
    private @Nullable Duration watch;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "What is different at another target, as the same server from inside.")
    private @Nullable String compare;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    /** Makes who examines. */
    @FunctionalInterface
    interface Doctors {
        Examiner with(Questions questions, Places places);
    }

    private final Doctors doctors;
    private final Supplier<Terminal> here;
    private Terminal terminal = Terminal.NONE;

    /**
     * The command.
     *
     * @param here asked once the command runs: it costs a process
     */
    DoctorCommand(Doctors doctors, Supplier<Terminal> here) {
        this.doctors = doctors;
        this.here = here;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, InterruptedException {
        List<Target> all = targets.all();
        requireOneWay(all);
        terminal = here.get();
        Questions asked = questions.asked(all, spec.commandLine().getErr());
        Examiner examiner = doctors.with(asked, state.places());
        if (watch != null) {
            return watch(examiner, all, watch);
        }
        List<Report> reports = examined(examiner, all, asked);
        Optional<Path> page = Optional.ofNullable(html);
        if (page.isPresent()) {
            write(page.get(), reports);
        }
        if (compare != null) {
            return compared(new Comparison(reports.getFirst(), reports.getLast()));
        }
        print(reports);
        return reports.stream()
                .map(Ranking::of)
                .max(Comparator.naturalOrder())
                .map(Ranking::exit)
                .orElse(0);
    }

    private void requireOneWay(List<Target> all) {
        if (compare != null && (watch != null || all.size() != 1)) {
            throw wrong("--compare takes one target beside OTHER, and no --watch");
        }
        if (watch != null && (html != null || questions.logsOn())) {
            throw wrong(
                    "--watch goes with neither --html nor --user: each examination would be"
                            + " another attempt to log on");
        }
    }

    private List<Report> examined(Examiner examiner, List<Target> all, Questions asked)
            throws InterruptedException {
        List<Target> both = compare == null ? all : List.of(all.getFirst(), other(compare));
        try (Progress progress =
                Progress.on(
                        spec.commandLine().getErr(),
                        terminal,
                        both.size(),
                        questions.bound(asked))) {
            return new Fleet(examiner, progress).examine(both);
        }
    }

    private Target other(String text) {
        try {
            return TargetList.one(text);
        } catch (IllegalArgumentException noTarget) {
            throw wrong(String.valueOf(noTarget.getMessage()));
        }
    }

    private void print(List<Report> reports) {
        PrintWriter out = spec.commandLine().getOut();
        List<Report> worstFirst = reports.stream().sorted(Ranking.worstFirst()).toList();
        if (json) {
            worstFirst.forEach(report -> out.println(JsonReport.of(report)));
            return;
        }
        if (reports.size() > 1) {
            out.print(FleetTable.of(reports, terminal.width(), terminal.colours()));
        }
        if (reports.size() == 1 || verbose) {
            for (Report report : worstFirst) {
                if (reports.size() > 1) {
                    out.println();
                    out.println("=".repeat(Math.min(terminal.width(), Terminal.USUAL_WIDTH)));
                }
                out.print(TextReport.of(report, terminal.width(), terminal.colours()));
            }
        }
    }

    private int compared(Comparison comparison) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(comparison.json());
        } else {
            out.print(comparison.text(terminal.width(), terminal.colours()));
        }
        return comparison.isEqual() ? 0 : 1;
    }

    private int watch(Examiner examiner, List<Target> all, Duration interval)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Watch watching = new Watch(examiner, all, json);
        while (true) {
            watching.round().forEach(out::println);
            out.flush();
            Thread.sleep(interval);
        }
    }

    private void write(Path file, List<Report> reports) throws CommandFailure {
        try {
            Files.writeString(file, HtmlReport.of(reports), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new CommandFailure(
                    Outcome.Status.NO_PERMISSION,
                    "%s cannot be written (%s); name another file with --html"
                            .formatted(file, failed.getMessage()));
        }
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
