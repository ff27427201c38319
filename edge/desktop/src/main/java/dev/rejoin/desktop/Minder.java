package dev.rejoin.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shell script that is the parent of a desktop. */
final class Minder {
    private static final String SCRIPT = "minder.sh";

    private Minder() {}

    /** Puts the script where every user can read it. */
    static Path install(ProgramLibrary library) throws IOException {
        try (InputStream script = Minder.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException("%s is missing from the program".formatted(SCRIPT));
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put(SCRIPT, script.readAllBytes());
            return library.install(files).resolve(SCRIPT);
        }
    }

    /** Apart from the host: no signal, no terminal and no process group in common. */
    static List<String> command(Path script, DesktopRequest request, boolean asAnother) {
        List<String> command = new ArrayList<>();
        if (asAnother) {
            UnixUser user = request.user();
            command.addAll(
                    List.of(
                            "setpriv",
                            "--reuid",
                            Integer.toUnsignedString(user.uid()),
                            "--regid",
                            Integer.toUnsignedString(user.gid()),
                            "--init-groups",
                            "--inh-caps=-all"));
        }
        command.addAll(List.of("setsid", "-f", "/bin/sh", script.toString()));
        command.add(request.directory().toString());
        command.addAll(request.command());
        return command;
    }

    /** Whether a process is the minder of this directory. */
    static boolean isOf(long process, Path directory) {
        String[] words = ProgramLibrary.commandLine(process).split("\0", -1);
        return words.length > 3
                && words[1].endsWith("/" + SCRIPT)
                && words[2].equals(directory.toString());
    }

    /**
     * Runs the command and waits for the script's first line. By way of a file: Java closes a pipe
     * when its child ends, and the child only brings the script on its way.
     */
    static ProcessId start(ProcessBuilder builder, Path run, Duration limit) throws IOException {
        Path answer = Files.createTempFile(run, ".minder-", null);
        try {
            Process child =
                    builder.redirectErrorStream(true).redirectOutput(answer.toFile()).start();
            boolean answered =
                    Waiting.until(() -> hasFailed(child) || firstLine(answer).isPresent(), limit);
            String line =
                    firstLine(answer).orElse(answered ? "no reason given" : "no answer in time");
            return parse(line);
        } finally {
            Files.delete(answer);
        }
    }

    private static boolean hasFailed(Process child) {
        return !child.isAlive() && child.exitValue() != 0;
    }

    private static Optional<String> firstLine(Path answer) {
        try {
            String text = Files.readString(answer, StandardCharsets.ISO_8859_1);
            int end = text.indexOf('\n');
            return end < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One that has ended already keeps its id, with a time that fits no process. */
    private static ProcessId parse(String line) throws IOException {
        if (!line.matches("[0-9]{1,10}")) {
            throw new DesktopException("the desktop's minder could not start: " + line);
        }
        long pid = Long.parseLong(line);
        return ProcessStatus.of(pid).map(ProcessStatus::id).orElse(new ProcessId(pid, -1));
    }
}
