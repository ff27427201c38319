package dev.rejoin.doctor.probe;

import dev.rejoin.client.PhaseListener;
import dev.rejoin.protocol.connect.Heard;
import java.time.Duration;
import java.util.Optional;

/** Notes each phase of a logon when it is clear that the next one was reached. */
final class LogonSteps implements PhaseListener {
    private record Left(String phase, Heard heard, long from, Duration took) {}

    private final Notes notes;
    private Optional<Left> last = Optional.empty();

    LogonSteps(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void left(String phase, Duration took, Heard heard) {
        last.ifPresent(it -> note(it, passed(it), true));
        last = Optional.of(new Left(phase, heard, System.nanoTime() - took.toNanos(), took));
    }

    /** How long the last phase took. */
    Duration took() {
        return last.map(Left::took).orElse(Duration.ZERO);
    }

    /** The last phase came out so. */
    void over(String outcome, boolean went) {
        last.ifPresent(it -> note(it, outcome, went));
        last = Optional.empty();
    }

    private void note(Left phase, String outcome, boolean went) {
        notes.tried("logon: " + phase.phase(), outcome, went, phase.from(), phase.took());
    }

    private static String passed(Left phase) {
        return switch (phase.phase()) {
            case "negotiation" ->
                    phase.heard().selected().map(it -> it + " selected").orElse("done");
            case "network level authentication" ->
                    "CredSSP version " + phase.heard().credSspVersion() + ", password taken";
            case "early user authorization" -> "the user may connect";
            default -> "done";
        };
    }
}
