package dev.rejoin.it.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java program holds: asked from outside, with the JDK's own tools. */
final class Vitals {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern THREAD = Pattern.compile("^#\\d+ \"([^\"]*)\"");

    /** Threads of which the JDK or the encoders have as many as they like, up to a bound. */
    private static final Pattern OF_THE_JDK =
            Pattern.compile(
                    "ForkJoinPool.*|VirtualThread-unblocker.*|VirtualThread-unparker.*"
                            + "|Attach Listener|Common-Cleaner|process reaper.*"
                            + "|.*Poller.*|Cleaner-.*|Signal Dispatcher|encoder-[0-9]+");

    private final long pid;

    Vitals(long pid) {
        this.pid = pid;
    }

    /**
     * @param heap kilobytes in use after a collection
     * @param files open descriptors: files, sockets, pipes
     */
    record Reading(long heap, int threads, int files) {
        @Override
        public String toString() {
            return heap + " KB of heap, " + threads + " threads, " + files + " open files";
        }
    }

    Reading read() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long heap = used.find() ? Long.parseLong(used.group(1)) : -1;
        int threads = threads().values().stream().mapToInt(n -> n).sum();
        return new Reading(heap, threads, Processes.openFiles(pid));
    }

    /** How many threads there are of each name, virtual ones too; numbers count as one name. */
    Map<String, Integer> threads() throws IOException, InterruptedException {
        Path dump = Files.createTempFile("threads", ".txt");
        Map<String, Integer> threads = new TreeMap<>();
        try {
            jcmd("Thread.dump_to_file", "-overwrite", dump.toString());
            for (String line : Files.readAllLines(dump)) {
                Matcher named = THREAD.matcher(line);
                if (named.find() && !OF_THE_JDK.matcher(named.group(1)).matches()) {
                    threads.merge(named.group(1).replaceAll("[0-9]+", "N"), 1, Integer::sum);
                }
            }
        } finally {
            Files.delete(dump);
        }
        return threads;
    }

    private String jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }
}
