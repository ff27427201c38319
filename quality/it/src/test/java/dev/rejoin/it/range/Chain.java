package dev.rejoin.it.range;

import java.util.function.BiFunction;

/** A box and the server behind it; callers see the box. */
record Chain(Stand front, Stand back) implements Stand {
    /** Starts the server, then what stands in front of it. */
    static RangeTarget.Opening of(RangeTarget.Opening server, Front box) {
        return workshop -> {
            Stand back = server.open(workshop);
            try {
                return new Chain(box.before(back, workshop), back);
            } catch (Exception | AssertionError failed) {
                back.close();
                throw failed;
            }
        };
    }

    /** A box of our own. */
    static RangeTarget.Opening scripted(
            RangeTarget.Opening server, BiFunction<Stand, Workshop, Responder.Script> box) {
        return of(server, (back, workshop) -> Responder.start(box.apply(back, workshop)));
    }

    /** Starts a box in front of a server that stands already. */
    @FunctionalInterface
    interface Front {
        Stand before(Stand server, Workshop workshop) throws Exception;
    }

    @Override
    public int port() {
        return front.port();
    }

    @Override
    public void turn() {
        front.turn();
    }

    @Override
    public void close() throws Exception {
        try (back) {
            front.close();
        }
    }
}
