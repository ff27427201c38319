package dev.rejoin.testkit.fuzz;

import dev.rejoin.testkit.Seeds;
import dev.rejoin.wire.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Feeds a target with mutations of right inputs and keeps what breaks it. */
public final class Fuzz {
    // LIMIT: an input that keeps a target this long is a finding: it would stop a connection.
    private static final long LONGEST_NANOS = Duration.ofMillis(500).toNanos();

    private static final int ROUND = 1000;

    private Fuzz() {}

    /** An input that broke a target, and how. */
    public record Finding(Bytes input, Throwable failure) {}

    /** Arguments: target, seconds, directory for findings; without any, lists the targets. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            Oracles.ALL.keySet().forEach(System.out::println);
            System.exit(arguments.length == 0 ? 0 : 2);
        }
        String target = arguments[0];
        if (!Oracles.ALL.containsKey(target)) {
            System.err.println(target + " is none of the targets " + Oracles.ALL.keySet());
            System.exit(2);
        }
        Path findings = Path.of(arguments.length > 2 ? arguments[2] : "findings");
        System.exit(run(target, Long.parseLong(arguments[1]), findings) ? 0 : 1);
    }

    private static boolean run(String target, long seconds, Path findings) throws IOException {
        long start = System.nanoTime();
        long seed = start;
        long inputs = 0;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            Optional<Finding> finding = search(target, seed, ROUND);
            if (finding.isPresent()) {
                Path file = keep(target, findings, finding.get());
                System.out.println(target + " broke on " + file);
                finding.get().failure().printStackTrace(System.out);
                return false;
            }
            seed++;
            inputs += ROUND;
        }
        System.out.println(target + ": " + inputs + " inputs, no finding");
        return true;
    }

    /** Tries so many inputs; the same seed gives the same inputs. */
    public static Optional<Finding> search(String target, long seed, int inputs) {
        Oracle oracle = Oracles.of(target);
        Mutator mutator = new Mutator(Seeds.generator(seed), Corpus.of(target));
        for (int i = 0; i < inputs; i++) {
            byte[] input = mutator.next();
            long start = System.nanoTime();
            try {
                oracle.acceptCopy(input);
            } catch (RuntimeException | Error failure) {
                return Optional.of(new Finding(Bytes.of(input), failure));
            }
            long nanos = System.nanoTime() - start;
            if (nanos > LONGEST_NANOS && tooLong(oracle, input)) {
                return Optional.of(
                        new Finding(
                                Bytes.of(input),
                                new AssertionError("took " + nanos / 1_000_000 + " ms")));
            }
        }
        return Optional.empty();
    }

    /** A second time, since a busy machine also takes long. */
    private static boolean tooLong(Oracle oracle, byte[] input) {
        long start = System.nanoTime();
        oracle.acceptCopy(input);
        return System.nanoTime() - start > LONGEST_NANOS;
    }

    private static Path keep(String target, Path findings, Finding finding) throws IOException {
        Path directory = Files.createDirectories(findings.resolve(target));
        Path file = directory.resolve(digest(finding.input().toByteArray()) + ".bin");
        return Files.write(file, finding.input().toByteArray());
    }

    private static String digest(byte[] input) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(input);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a JDK without SHA-256", missing);
        }
    }
}
