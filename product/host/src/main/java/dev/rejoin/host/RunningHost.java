package dev.rejoin.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** A host that listens. */
public interface RunningHost extends AutoCloseable {
    /** Where each listener of the settings listens, with the port it really has. */
    List<InetSocketAddress> addresses();

    /** Returns when the host has ended. */
    void awaitEnd() throws InterruptedException;

    /** Ends the host: connections end with their cause, sessions go on. */
    @Override
    void close() throws IOException;
}
