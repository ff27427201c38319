package dev.rejoin.it.compare;

import dev.rejoin.it.range.RangeTarget;
import dev.rejoin.it.range.Stand;
import dev.rejoin.it.range.Visit;
import dev.rejoin.it.range.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts one question to every tool: what is wrong with this server? */
final class Comparison {
    /** What one tool said, and what that is worth. */
    record Result(Run run, Judgement judgement) {}

    /** What all tools said about one target. */
    record Line(RangeTarget target, Map<Tool, Result> results) {}

    private final Workshop workshop;
    private final Path folder;
    private final String display;

    /**
     * @param folder where the tools' words are kept, a file for each question
     * @param display for xfreerdp, which starts nowhere else
     */
    Comparison(Workshop workshop, Path folder, String display) {
        this.workshop = workshop;
        this.folder = folder;
        this.display = display;
    }

    Result of(Tool tool, RangeTarget target) throws Exception {
        Run run = asked(tool, target);
        return new Result(run, Judge.of(tool, target, run));
    }

    /** Each tool finds the server as if it were the first to come. */
    private Run asked(Tool tool, RangeTarget target) throws Exception {
        try (Stand stand = target.open(workshop)) {
            Path own = own(tool, target);
            if (target.visit() == Visit.AGAIN) {
                run(tool, target, stand, own);
                stand.turn();
            }
            return run(tool, target, stand, own);
        }
    }

    private Run run(Tool tool, RangeTarget target, Stand stand, Path own) throws Exception {
        List<String> command = tool.command(target, stand, own);
        Map<String, String> environment = Map.of("DISPLAY", display, "HOME", own.toString());
        return Run.of(
                command,
                tool.input(target),
                environment,
                tool.longest(target),
                own.resolve("output.txt"));
    }

    private Path own(Tool tool, RangeTarget target) throws IOException {
        String name = target.toString().replaceAll("[^A-Za-z0-9.]+", "-");
        return Files.createDirectories(folder.resolve(name).resolve(tool.shown()));
    }
}
