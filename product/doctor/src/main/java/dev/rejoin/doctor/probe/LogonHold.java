package dev.rejoin.doctor.probe;

import dev.rejoin.client.ActiveSession;
import dev.rejoin.client.ConnectionEnd;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.pdu.share.InclusiveRectangle;
import dev.rejoin.pdu.share.RefreshRect;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Leaves a session alone for a while: no input, and what a server must have answered, answered. */
final class LogonHold {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final InclusiveRectangle CORNER = new InclusiveRectangle(0, 0, 63, 63);

    private final ActiveSession session;
    private final LogonSigns signs;
    private final Duration gap;
    private final Notes notes;

    LogonHold(ActiveSession session, LogonSigns signs, Duration gap, Notes notes) {
        this.session = session;
        this.signs = signs;
        this.gap = gap;
        this.notes = notes;
    }

    void hold() throws InterruptedException {
        // Only a server that draws when it is asked to can be found gone by asking.
        boolean answers = asks();
        long from = System.nanoTime();
        Optional<ConnectionEnd> end = signs.awaitEnd(gap);
        Optional<Ending> ending = end.map(it -> LogonResults.ending(it, since(from)));
        boolean spoken = ending.isEmpty() && answers;
        if (spoken && !asks()) {
            ending =
                    Optional.of(
                            signs.end()
                                    .map(it -> LogonResults.ending(it, since(from)))
                                    .orElse(new Ending.Silent(ANSWER)));
        }
        Duration lasted = since(from);
        notes.saw(new Hold(Hold.Stage.SESSION, gap, spoken, ending, lasted));
        notes.tried(
                "session left alone for " + Words.seconds(gap),
                ending.map(Words::of).orElse("still there"),
                ending.isEmpty(),
                from);
    }

    /** Asks for a corner of the desktop, which is no input; true when anything comes. */
    private boolean asks() throws InterruptedException {
        int before = signs.heard();
        try {
            session.send(session.packets().share(new RefreshRect(List.of(CORNER))));
        } catch (IOException gone) {
            return false;
        }
        return signs.awaitMore(before, ANSWER);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
