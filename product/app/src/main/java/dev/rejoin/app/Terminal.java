package dev.rejoin.app;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Where output goes.
 *
 * @param answers whether standard output is a terminal
 * @param complaints whether standard error is one
 * @param width in columns
 * @param colours whether the answers may have some
 */
record Terminal(boolean answers, boolean complaints, int width, boolean colours) {
    /** What a file and a mail take. */
    static final int USUAL_WIDTH = 80;

    /** Not at all: a pipe or a file. */
    static final Terminal NONE = new Terminal(false, false, USUAL_WIDTH, false);

    private static final Pattern DEVICE = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console)");
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})\\s*");
    private static final int PATIENCE_SECONDS = 2;

    static Terminal here() {
        boolean answers = isTerminal(1);
        boolean complaints = isTerminal(2);
        return of(answers, complaints, answers || complaints ? size() : "", System.getenv());
    }

    /**
     * Decides from what is known.
     *
     * @param size what {@code stty size} says
     */
    static Terminal of(
            boolean answers, boolean complaints, String size, Map<String, String> environment) {
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(answers, complaints, width(size), answers && !plain);
    }

    private static int width(String size) {
        return Optional.of(SIZE.matcher(size))
                .filter(match -> match.matches())
                .map(match -> Integer.parseInt(match.group(1)))
                .filter(columns -> columns > 0)
                .orElse(USUAL_WIDTH);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
            return DEVICE.matcher(Files.readSymbolicLink(link).toString()).matches();
        } catch (IOException | UnsupportedOperationException elsewhere) {
            // Without /proc, Java knows of both input and output together only.
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
    }

    private static String size() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return "";
            }
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
