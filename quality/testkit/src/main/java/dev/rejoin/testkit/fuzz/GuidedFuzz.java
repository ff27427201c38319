package dev.rejoin.testkit.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Feeds a target with inputs that Jazzer makes by watching which code they reach. Jazzer is on the
 * class path only where fuzzing is asked for, so it is found by name; it ends the process itself.
 */
public final class GuidedFuzz {
    private static final String TARGET = "rejoin.fuzz.target";
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    // LIMIT: as in the plain search; longer inputs find nothing new.
    private static final int LONGEST = 8 * 1024;

    private GuidedFuzz() {}

    /** Arguments: target, seconds, directory for findings. */
    public static void main(String[] arguments) throws Throwable {
        if (arguments.length != 3 || !Oracles.ALL.containsKey(arguments[0])) {
            Fuzz.main(arguments);
            return;
        }
        String target = arguments[0];
        Path findings = Files.createDirectories(Path.of(arguments[2]).resolve(target));
        Path corpus = corpus(target);
        System.setProperty(TARGET, target);
        List<String> options =
                List.of(
                        "--target_class=" + GuidedFuzz.class.getName(),
                        "--instrumentation_includes=dev.rejoin.**",
                        "--reproducer_path=" + findings,
                        "-artifact_prefix=" + findings + "/",
                        "-max_total_time=" + arguments[1],
                        "-max_len=" + LONGEST,
                        "-timeout=5",
                        "-rss_limit_mb=4096",
                        corpus.toString());
        MethodHandle main =
                MethodHandles.publicLookup()
                        .findStatic(
                                Class.forName(JAZZER),
                                "main",
                                MethodType.methodType(void.class, String[].class));
        main.invokeExact(options.toArray(String[]::new));
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        Target.ORACLE.acceptCopy(input);
    }

    /** Looked up once, in the process in which Jazzer runs the target. */
    private static final class Target {
        private static final Oracle ORACLE = Oracles.of(System.getProperty(TARGET, ""));
    }

    private static Path corpus(String target) throws IOException {
        Path directory = Files.createTempDirectory("corpus-" + target);
        int number = 0;
        for (byte[] seed : Corpus.of(target)) {
            Files.write(directory.resolve(Integer.toString(number++)), seed);
        }
        return directory;
    }
}
