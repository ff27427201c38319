package dev.rejoin.it.range;

/** One target of the range while it stands, on the loopback interface. */
public interface Stand extends AutoCloseable {
    default String host() {
        return "127.0.0.1";
    }

    int port();

    /** What comes over a target that was well when it was seen first: {@link Visit#AGAIN}. */
    default void turn() {
        throw new UnsupportedOperationException("nothing comes over this target");
    }

    @Override
    void close() throws Exception;
}
