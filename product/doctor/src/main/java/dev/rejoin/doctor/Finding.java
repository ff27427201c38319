package dev.rejoin.doctor;

import dev.rejoin.cause.Cause;
import java.util.List;

/**
 * One conclusion about a target.
 *
 * @param otherwise what else would explain it; empty when it is certain
 * @param evidence bytes and numbers, a line each
 */
public record Finding(Cause cause, Confidence confidence, String otherwise, List<String> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
        if ((confidence == Confidence.STRONG) == otherwise.isEmpty()) {
            if (confidence == Confidence.STRONG) {
                throw new IllegalArgumentException("a strong conclusion names the other one");
            }
        }
    }
}
