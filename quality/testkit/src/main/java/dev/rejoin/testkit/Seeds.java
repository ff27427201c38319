package dev.rejoin.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generators whose seed is known, so that what they found can be found again. */
public final class Seeds {
    /** Set to a number that a failure named, it makes every generator begin there. */
    public static final String PROPERTY = "rejoin.seed";

    private Seeds() {}

    public static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Runs a test with a generator of a fresh seed, or of the one in {@value #PROPERTY}.
     *
     * @throws AssertionError that names the seed, around whatever the test threw
     */
    public static void withGenerator(Consumer<RandomGenerator> test) {
        Long fixed = Long.getLong(PROPERTY);
        long seed = fixed != null ? fixed : ThreadLocalRandom.current().nextLong();
        try {
            test.accept(generator(seed));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    failure.getMessage() + " (again with -D" + PROPERTY + "=" + seed + ")",
                    failure);
        }
    }

    public static byte[] bytes(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
