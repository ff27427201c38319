package dev.rejoin.net;

import java.net.InetSocketAddress;

/** What a listener does with its connections. */
public interface Reception {
    /**
     * Serves one connection, which has said its first byte, on the connection's own virtual thread.
     * The link is closed when this returns.
     */
    void serve(Arrival arrival);

    /** A connection was closed before it was served; called on any thread and must not block. */
    void turnedAway(InetSocketAddress peer, TurnedAway reason);
}
