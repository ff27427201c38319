package dev.rejoin.session;

import org.jspecify.annotations.Nullable;

/** What is known by now about the other end of a connection: more with every step. */
public record Peer(
        @Nullable AttemptId attempt,
        @Nullable String address,
        @Nullable String user,
        @Nullable String client,
        @Nullable Integer build,
        @Nullable Integer credSspVersion) {
    public static final Peer NONE = new Peer(null, null, null, null, null, null);

    public static Peer of(AttemptId attempt, String address) {
        return new Peer(attempt, address, null, null, null, null);
    }

    public Peer withUser(String name) {
        return new Peer(attempt, address, name, client, build, credSspVersion);
    }

    public Peer withClient(String name, int number) {
        return new Peer(attempt, address, user, name, number, credSspVersion);
    }

    public Peer withCredSspVersion(int version) {
        return new Peer(attempt, address, user, client, build, version);
    }
}
