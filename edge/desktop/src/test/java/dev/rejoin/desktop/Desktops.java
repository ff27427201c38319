package dev.rejoin.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A run directory and desktops in it, which end with the test. */
final class Desktops implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Path run;
    final UnixUser user;
    final ProgramLibrary library;
    final DesktopLauncher launcher;
    private final String server;
    private final List<RunningDesktop> started = new ArrayList<>();

    /** As whoever runs the test; root's desktops belong to nobody. */
    Desktops() throws IOException {
        run = Files.createTempDirectory(Path.of("/tmp"), "rejoin-test");
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
        UnixUser own = UnixUsers.own();
        user = own.isRoot() ? UnixUsers.nobody(run.resolve("home")) : own;
        library = new ProgramLibrary(run);
        launcher = new DesktopLauncher(library);
        server = serverCommand();
    }

    private String serverCommand() throws IOException {
        String name = SocketServer.class.getName();
        Path jar = run.resolve("server.jar");
        String entry = name.replace('.', '/') + ".class";
        try (InputStream code = SocketServer.class.getResourceAsStream("SocketServer.class");
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        Path version = library.install(List.of(jar));
        return "%s/bin/java -Xmx16m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s/*' %s \"$1\""
                .formatted(System.getProperty("java.home"), version, name);
    }

    /** A request for the shell script, in which SERVE serves the desktop's socket. */
    DesktopRequest request(String id, String script, Duration patience) {
        Path directory = run.resolve(id);
        return new DesktopRequest(
                directory,
                user,
                List.of(
                        "/bin/sh",
                        "-c",
                        script.replace("SERVE", server),
                        "desktop",
                        DesktopDirectory.socket(directory).toString()),
                Map.of("REJOIN_TEST", "yes"),
                patience);
    }

    RunningDesktop start(String id, String script) throws IOException {
        RunningDesktop desktop = launcher.start(request(id, script, PATIENCE));
        started.add(desktop);
        return desktop;
    }

    /** One that does nothing but serve. */
    RunningDesktop start(String id) throws IOException {
        return start(id, "exec SERVE");
    }

    /** The program that the minder has started. */
    static ProcessId programOf(RunningDesktop desktop) {
        return ProcessStatus.all().stream()
                .filter(status -> status.parent() == desktop.minder().pid())
                .filter(status -> !ProgramLibrary.commandLine(status.pid()).contains("minder.sh"))
                .map(ProcessStatus::id)
                .findFirst()
                .orElseThrow();
    }

    List<String> log(RunningDesktop desktop) {
        return DesktopDirectory.lastLines(desktop.directory(), 100);
    }

    static boolean comesTrue(Waiting.Condition condition) {
        return Waiting.until(condition, PATIENCE);
    }

    @Override
    public void close() throws IOException {
        for (RunningDesktop desktop : started) {
            DesktopEnd.end(desktop, DesktopEnd.RESET);
        }
        DesktopDirectory.remove(run);
    }
}
