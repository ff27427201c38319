package dev.rejoin.screen;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fair order in which viewers get their slices: whoever has work stands in line once, works
 * alone, and stands in line again behind all others. No threads in here: its user holds a lock.
 */
public final class RoundRobin<T> {
    private enum State {
        WAITING,
        WORKING,
        /** At work, and more work came meanwhile. */
        WORKING_AND_WANTED
    }

    private final ArrayDeque<T> line = new ArrayDeque<>();
    private final Map<T, State> states = new HashMap<>();

    /** Nobody stands in line. */
    public RoundRobin() {}

    /** There is work for this one; true if it joined the line now. */
    public boolean offer(T member) {
        State state = states.get(member);
        if (state == null) {
            states.put(member, State.WAITING);
            line.add(member);
            return true;
        }
        if (state == State.WORKING) {
            states.put(member, State.WORKING_AND_WANTED);
        }
        return false;
    }

    /** The next in line, which is at work until {@link #done}. */
    public Optional<T> next() {
        T member = line.poll();
        if (member == null) {
            return Optional.empty();
        }
        states.put(member, State.WORKING);
        return Optional.of(member);
    }

    /** Its slice is over; true if it stands in line again, having more to do. */
    public boolean done(T member, boolean more) {
        State state = states.get(member);
        if (state == null || state == State.WAITING) {
            return false;
        }
        states.remove(member);
        return (more || state == State.WORKING_AND_WANTED) && offer(member);
    }

    /** Leaves the line for good; one at work does not come back to it. */
    public void remove(T member) {
        if (states.remove(member) != null) {
            line.remove(member);
        }
    }

    public int waiting() {
        return line.size();
    }
}
