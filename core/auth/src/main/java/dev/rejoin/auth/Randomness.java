package dev.rejoin.auth;

/** Where unpredictable bytes come from: a {@code SecureRandom} in a program, a seed in a test. */
@FunctionalInterface
public interface Randomness {
    void fill(byte[] destination);

    default byte[] bytes(int count) {
        byte[] result = new byte[count];
        fill(result);
        return result;
    }
}
