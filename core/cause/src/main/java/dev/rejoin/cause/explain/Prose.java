package dev.rejoin.cause.explain;

import java.util.List;

/**
 * What the reference says about something; a text that is absent is empty.
 *
 * @param meaning what it is, officially
 * @param mostly what people who look it up mostly have, where that is something else
 * @param apart how to tell the two apart
 * @param usual the usual reason
 * @param fixes what to do; empty only if {@code noFix} says why
 * @param noFix why there is nothing to do, or that no cure is known
 * @param said what is commonly said, and what is true about it
 * @param see further queries
 */
public record Prose(
        String meaning,
        String mostly,
        String apart,
        String usual,
        List<Fix> fixes,
        String noFix,
        String said,
        Sureness sure,
        List<String> see) {
    public Prose {
        if (meaning.isEmpty()) {
            throw new IllegalArgumentException("there is no 'meaning'");
        }
        if (fixes.isEmpty() == noFix.isEmpty()) {
            throw new IllegalArgumentException("there must be either a 'fix' or a 'no-fix'");
        }
        if (mostly.isEmpty() != apart.isEmpty()) {
            throw new IllegalArgumentException("'mostly' and 'apart' belong together");
        }
        fixes = List.copyOf(fixes);
        see = List.copyOf(see);
    }
}
