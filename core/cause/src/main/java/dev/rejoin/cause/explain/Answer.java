package dev.rejoin.cause.explain;

import java.util.List;

/**
 * What a query can mean.
 *
 * @param readings every reading that fits, most likely first; empty if the query is unknown
 * @param decoded the parts of numbers that nothing is known about
 */
public record Answer(String query, List<Reading> readings, List<Decoded> decoded) {
    public Answer {
        readings = List.copyOf(readings);
        decoded = List.copyOf(decoded);
    }

    public boolean known() {
        return !readings.isEmpty();
    }
}
