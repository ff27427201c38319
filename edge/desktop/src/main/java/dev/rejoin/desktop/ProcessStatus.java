package dev.rejoin.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** [proc(5)] What /proc/PID/stat says, as far as it is needed. */
record ProcessStatus(long pid, char state, long parent, long session, long startTicks) {
    private static final Path PROC = Path.of("/proc");
    // The fields are counted from 1; the first after the program's name is number 3.
    private static final int FIRST = 3;
    private static final int STATE = 3 - FIRST;
    private static final int PARENT = 4 - FIRST;
    private static final int SESSION = 6 - FIRST;
    private static final int START = 22 - FIRST;

    static Optional<ProcessStatus> of(long pid) {
        try {
            // A program's name is any bytes.
            return parse(
                    pid,
                    Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    /** The program's name may hold spaces and parentheses, so fields begin after the last one. */
    static Optional<ProcessStatus> parse(long pid, String stat) {
        String[] field = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (field.length <= START) {
            return Optional.empty();
        }
        return Optional.of(
                new ProcessStatus(
                        pid,
                        field[STATE].charAt(0),
                        Long.parseLong(field[PARENT]),
                        Long.parseLong(field[SESSION]),
                        Long.parseLong(field[START])));
    }

    static List<ProcessStatus> all() {
        List<ProcessStatus> all = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                of(Long.parseLong(process.getFileName().toString())).ifPresent(all::add);
            }
        } catch (IOException | DirectoryIteratorException noProc) {
            throw new IllegalStateException("processes cannot be listed without /proc", noProc);
        }
        return all;
    }

    /** Ended, and only its exit code is still there for its parent. */
    boolean isDead() {
        return state == 'Z' || state == 'X';
    }

    ProcessId id() {
        return new ProcessId(pid, startTicks);
    }
}
