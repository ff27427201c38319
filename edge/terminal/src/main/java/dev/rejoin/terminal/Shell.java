package dev.rejoin.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The user's login shell in a session of its own, with the pseudo-terminal as its terminal. */
final class Shell {
    private static final String PATH =
            "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin";

    private static final Set<String> TAKE_LOGIN =
            Set.of("sh", "ash", "bash", "dash", "fish", "ksh", "mksh", "zsh");

    private Shell() {}

    /**
     * The program asked for, or else the user's shell. The terminal is opened by sh and not by this
     * process: a leader of a session that opens a terminal gets it for its own, and then nobody
     * else can.
     */
    static Process start(Pty pty, @Nullable String program) throws IOException {
        Map<String, String> inherited = System.getenv();
        String[] account = account(inherited);
        String shell = program != null ? program : shell(inherited, account);
        String name = Path.of(shell).getFileName().toString();
        String login = TAKE_LOGIN.contains(name) ? " -l" : "";
        ProcessBuilder builder =
                new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "exec setsid --ctty \"$1\"" + login + " <\"$0\" >\"$0\" 2>&1",
                        pty.slave(),
                        shell);
        Path home = home(inherited, account);
        environment(builder.environment(), shell, home, account[0]);
        builder.directory(home.toFile());
        return builder.start();
    }

    private static void environment(
            Map<String, String> environment, String shell, Path home, String user) {
        environment.keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
        environment.keySet().removeAll(Set.of("COLUMNS", "LINES", "TERMCAP", "WINDOWID"));
        environment.put("TERM", "xterm-256color");
        environment.put("COLORTERM", "truecolor");
        environment.put("HOME", home.toString());
        environment.put("USER", user);
        environment.put("LOGNAME", user);
        environment.put("SHELL", shell);
        environment.putIfAbsent("PATH", PATH);
        String language =
                Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                        .map(environment::get)
                        .filter(value -> value != null && !value.isEmpty())
                        .findFirst()
                        .orElse("");
        if (!language.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8")) {
            environment.remove("LC_ALL");
            environment.remove("LC_CTYPE");
            environment.put("LANG", "C.UTF-8");
        }
    }

    /** The fields of this user's line in /etc/passwd, as far as there is one. */
    private static String[] account(Map<String, String> environment) {
        String user =
                Optional.ofNullable(System.getProperty("user.name"))
                        .orElse(environment.getOrDefault("USER", ""));
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            Optional<String[]> account =
                    lines.map(line -> line.split(":", 7))
                            .filter(fields -> fields.length == 7 && fields[0].equals(user))
                            .findFirst();
            if (account.isPresent()) {
                return account.get();
            }
        } catch (IOException unreadable) {
            // Accounts may come from elsewhere; then the environment has to do.
        }
        return new String[] {user, "", "", "", "", "", ""};
    }

    private static String shell(Map<String, String> environment, String[] account) {
        return Stream.of(environment.get("SHELL"), account[6], "/bin/bash", "/bin/sh")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("/bin/sh");
    }

    private static Path home(Map<String, String> environment, String[] account) {
        return Stream.of(environment.get("HOME"), account[5])
                .filter(path -> path != null && !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("/"));
    }
}
