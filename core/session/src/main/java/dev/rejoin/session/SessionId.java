package dev.rejoin.session;

/** A session's number on this host. Numbers are never used again. */
public record SessionId(int number) implements Comparable<SessionId> {
    public SessionId {
        if (number < 1) {
            throw new IllegalArgumentException("session numbers begin at 1, not " + number);
        }
    }

    @Override
    public int compareTo(SessionId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
