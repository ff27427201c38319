package dev.rejoin.it.range;

/**
 * One server and what is wrong with it.
 *
 * @param name in words for a table, unique together with the visit
 * @param user who logs on, where somebody does
 * @param cause the primary one, by its id in the catalogue; empty where any but {@code healthy} is
 *     right
 */
public record RangeTarget(String name, Visit visit, String user, String cause, Opening opening) {
    public static final String HEALTHY = "healthy";

    private static final String ANYBODY = "anna";

    /** Starts the server; it listens when this returns. */
    @FunctionalInterface
    public interface Opening {
        Stand open(Workshop workshop) throws Exception;
    }

    static RangeTarget plain(String name, String cause, Opening opening) {
        return new RangeTarget(name, Visit.PLAIN, ANYBODY, cause, opening);
    }

    /** A stand-in of our own, which needs nothing but its script. */
    static RangeTarget scripted(String name, String cause, Responder.Script script) {
        return plain(name, cause, _ -> Responder.start(script));
    }

    RangeTarget on(Visit other) {
        return new RangeTarget(name, other, user, cause, opening);
    }

    /** Where that user logs on. */
    RangeTarget as(String other) {
        return new RangeTarget(name, Visit.LOGON, other, cause, opening);
    }

    public Stand open(Workshop workshop) throws Exception {
        return opening.open(workshop);
    }

    @Override
    public String toString() {
        return visit == Visit.PLAIN
                ? name
                : name + " (" + visit.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
