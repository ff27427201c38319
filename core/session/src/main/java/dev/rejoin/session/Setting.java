package dev.rejoin.session;

/** A value and where it comes from. */
public record Setting<T>(T value, Origin origin) {
    public static <T> Setting<T> byDefault(T value) {
        return new Setting<>(value, new Origin.Default());
    }

    @Override
    public String toString() {
        return value + " (" + origin.printed() + ")";
    }
}
