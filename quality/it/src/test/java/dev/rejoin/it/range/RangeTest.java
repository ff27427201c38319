package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.CauseId;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of targets, without starting one. */
class RangeTest {
    @Test
    void hasWhatADoctorMustKnow() {
        assertTrue(Range.targets(Visit.PLAIN).size() >= 45, () -> "" + Range.targets());
    }

    @Test
    void everyTargetHasANameOfItsOwn() {
        List<String> names = Range.targets().stream().map(RangeTarget::toString).toList();

        assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
    }

    @Test
    void everyCauseIsInTheCatalogue() {
        List<String> unknown =
                Range.targets().stream()
                        .map(RangeTarget::cause)
                        .filter(cause -> !cause.isEmpty() && CauseId.of(cause).isEmpty())
                        .toList();

        assertEquals(List.of(), unknown);
    }
}
