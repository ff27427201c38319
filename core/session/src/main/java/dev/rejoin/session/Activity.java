package dev.rejoin.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How alive a session's connection is: when its user last did something, and the round trip. */
public record Activity(Instant lastInput, @Nullable Duration roundTrip) {
    public Activity input(Instant at) {
        return new Activity(at, roundTrip);
    }

    public Activity measured(Duration trip) {
        return new Activity(lastInput, trip);
    }

    public Activity detached() {
        return new Activity(lastInput, null);
    }
}
