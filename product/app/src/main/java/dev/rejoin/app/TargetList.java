package dev.rejoin.app;

import dev.rejoin.doctor.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Targets from the command line and from a file, each once. */
final class TargetList {
    // LIMIT: a list of servers, not a scan of the internet.
    private static final int MOST = 10_000;
    private static final int MOST_BYTES = 1 << 20;

    private TargetList() {}

    /**
     * Reads a list: a target a line, {@code #} begins a comment.
     *
     * @param file {@code -} for standard input
     * @throws IllegalArgumentException naming the line that is no target
     */
    static List<Target> read(String file, InputStream standardInput) throws IOException {
        byte[] bytes;
        if (file.equals("-")) {
            bytes = standardInput.readNBytes(MOST_BYTES + 1);
        } else {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
        }
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    file + " is larger than %d bytes".formatted(MOST_BYTES));
        }
        return parse(file, new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<Target> parse(String file, String text) {
        List<Target> targets = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String words = line.replaceFirst("#.*", "").strip();
            if (words.isEmpty()) {
                continue;
            }
            try {
                targets.add(one(words));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "%s, line %d: %s".formatted(file, number, wrong.getMessage()), wrong);
            }
            if (targets.size() > MOST) {
                throw new IllegalArgumentException(
                        "%s names more than %d targets".formatted(file, MOST));
            }
        }
        return targets;
    }

    /**
     * @throws IllegalArgumentException for what names no host and port
     */
    static Target one(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("'" + text + "' names no host");
        }
        return Target.of(text);
    }

    static List<Target> once(List<Target> targets) {
        return List.copyOf(new LinkedHashSet<>(targets));
    }
}
