package dev.rejoin.it.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of the sessions on this machine, from outside. */
final class Processes {
    private Processes() {}

    /** Parents of desktops whose run directories are in this folder. */
    static List<ProcessHandle> minders(Path run) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .arguments()
                                .filter(words ->
                                        words.length > 2
                                                && words[0].startsWith(run + "/")
                                                && words[0].endsWith("/minder.sh"))
                                .isPresent())
                // Those it forks look like it.
                .filter(process -> session(process.pid()) == process.pid())
                .toList();
    }

    static ProcessHandle of(long pid) {
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new AssertionError("process " + pid + " is no more"));
    }

    /** [proc(5)] The process session, the sixth field of stat; 0 when the process is no more. */
    static long session(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[3]);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The desktop program: the minder's child that is no shell. */
    static ProcessHandle desktop(long minder) {
        return of(minder)
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no desktop under " + minder));
    }

    /** The parent of the desktop that is the parent of this shell. */
    static long minderOf(long shell) {
        return of(shell)
                .parent()
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new AssertionError("shell " + shell + " has no desktop"));
    }

    /** Descriptors that a process has open: files, sockets, pipes. */
    static int openFiles(long pid) throws IOException {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return (int) files.count();
        }
    }
}
