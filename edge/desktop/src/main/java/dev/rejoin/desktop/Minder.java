package dev.rejoin.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The shell script that is the parent of a desktop. */
final class Minder {
    private static final String SCRIPT = "minder.sh";

    /** What the script says first. */
    record Started(ProcessId minder, ProcessId desktop) {}

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

    /** Waits for the script's first line; anything else is an error message. */
    static Started read(Process process, Duration limit) throws IOException {
        CompletableFuture<String> firstLine = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> readLine(process, firstLine));
        try {
            String line = firstLine.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return parse(line);
        } catch (TimeoutException late) {
            process.destroyForcibly();
            throw new DesktopException("the desktop's minder did not start in time");
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a desktop was starting", interrupted);
        }
    }

    private static void readLine(Process process, CompletableFuture<String> firstLine) {
        try (var output = process.inputReader()) {
            String line = output.readLine();
            firstLine.complete(line == null ? "" : line);
        } catch (IOException failed) {
            firstLine.completeExceptionally(failed);
        }
    }

    private static Started parse(String line) throws IOException {
        if (!line.matches("[0-9]{1,10} [0-9]{1,10}")) {
            throw new DesktopException("the desktop's minder could not start: " + line);
        }
        int space = line.indexOf(' ');
        return new Started(
                identify(Long.parseLong(line.substring(0, space))),
                identify(Long.parseLong(line.substring(space + 1))));
    }

    /** A process that has ended already keeps its id with a time that fits no other. */
    private static ProcessId identify(long pid) {
        return ProcessStatus.of(pid).map(ProcessStatus::id).orElse(new ProcessId(pid, -1));
    }
}
