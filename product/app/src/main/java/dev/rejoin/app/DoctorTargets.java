package dev.rejoin.app;

import dev.rejoin.doctor.Target;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which servers the doctor looks at. */
final class DoctorTargets {
    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "HOST, HOST:PORT, or [ADDRESS]:PORT for IPv6; the usual port is 3389.")
    private @Nullable List<String> named;

    @Option(
            names = "--from-file",
            paramLabel = "FILE",
            description =
                    "Targets from a file, one a line, # for comments; '-' for standard input.")
    private @Nullable String file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** At least one, each once. */
    List<Target> all() {
        List<Target> all = new ArrayList<>();
        try {
            for (String text : named == null ? List.<String>of() : named) {
                all.add(TargetList.one(text));
            }
            if (file != null) {
                all.addAll(TargetList.read(file, System.in));
            }
        } catch (IllegalArgumentException noTarget) {
            throw wrong(String.valueOf(noTarget.getMessage()));
        } catch (NoSuchFileException missing) {
            throw wrong("there is no file '" + file + "'");
        } catch (IOException unreadable) {
            throw wrong("'%s' cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
        if (all.isEmpty()) {
            throw wrong("a target is missing");
        }
        return TargetList.once(all);
    }

    private CommandLine.ParameterException wrong(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
