package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.doctor.Confidence;
import dev.rejoin.doctor.Finding;
import java.util.List;

/**
 * What a rule concluded.
 *
 * @param prevents whether it keeps people from working, and so may be the verdict
 */
record Sign(Finding finding, boolean prevents) {
    static Sign certain(Cause cause, String... evidence) {
        return new Sign(new Finding(cause, Confidence.CERTAIN, "", List.of(evidence)), true);
    }

    static Sign strong(Cause cause, String otherwise, String... evidence) {
        return new Sign(new Finding(cause, Confidence.STRONG, otherwise, List.of(evidence)), true);
    }

    static Sign hint(Cause cause, String otherwise, String... evidence) {
        return new Sign(new Finding(cause, Confidence.HINT, otherwise, List.of(evidence)), true);
    }

    /** The same as something to know, which prevents nothing. */
    Sign remark() {
        return new Sign(finding, false);
    }
}
