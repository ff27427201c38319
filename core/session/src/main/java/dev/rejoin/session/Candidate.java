package dev.rejoin.session;

/** A session of the user that a choice looked at, and what it made of it: for the journal. */
public record Candidate(SessionId id, SessionState state, boolean chosen) {
    @Override
    public String toString() {
        return id + " " + state.printed() + (chosen ? " chosen" : "");
    }
}
