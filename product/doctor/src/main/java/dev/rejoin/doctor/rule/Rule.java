package dev.rejoin.doctor.rule;

import java.util.List;

/** Concludes something from the facts, or nothing. */
@FunctionalInterface
interface Rule {
    List<Sign> of(Facts facts);
}
