package dev.rejoin.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's users. */
public interface UnixUsers {
    /** Empty if the machine knows no such user. */
    OptionalLong uid(String name);

    /** This machine's, asked through {@code id}, which also knows users of a directory service. */
    static UnixUsers ofThisMachine() {
        return name -> {
            if (!Account.isUnixName(name)) {
                return OptionalLong.empty();
            }
            try {
                return ask(name);
            } catch (IOException noSuchProgram) {
                return OptionalLong.empty();
            }
        };
    }

    /**
     * Whom the first account of a host run as root belongs to: who called sudo, else the machine's
     * first regular user; empty if there is neither.
     */
    static Optional<String> first(Map<String, String> environment) throws IOException {
        return first(environment, Path.of("/etc/passwd"));
    }

    static Optional<String> first(Map<String, String> environment, Path passwd) throws IOException {
        String caller = environment.getOrDefault("SUDO_USER", "root");
        if (!caller.equals("root") && Account.isUnixName(caller)) {
            return Optional.of(caller);
        }
        if (!Files.isReadable(passwd)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(passwd, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(UnixUsers::isRegular)
                    .min(Comparator.comparingInt(fields -> Integer.parseInt(fields[2])))
                    .map(fields -> fields[0]);
        }
    }

    /** A person: a user id as useradd gives them, and a shell to log on with. */
    private static boolean isRegular(String[] fields) {
        if (fields.length != 7 || !fields[2].matches("[0-9]{1,9}")) {
            return false;
        }
        int uid = Integer.parseInt(fields[2]);
        boolean shell = !fields[6].endsWith("/nologin") && !fields[6].endsWith("/false");
        return uid >= 1000 && uid < 60_000 && shell && Account.isUnixName(fields[0]);
    }

    private static OptionalLong ask(String name) throws IOException {
        Process id =
                new ProcessBuilder("id", "-u", "--", name)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out = id.inputReader(StandardCharsets.US_ASCII)) {
            String line = out.readLine();
            boolean ended = id.waitFor(5, TimeUnit.SECONDS);
            return ended && id.exitValue() == 0 && line != null && line.matches("[0-9]{1,18}")
                    ? OptionalLong.of(Long.parseLong(line))
                    : OptionalLong.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } finally {
            id.destroyForcibly();
        }
    }
}
