package dev.rejoin.it.range;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** A server that answers otherwise from some day on. */
record Turning(Responder door, AtomicReference<Responder.Script> script, Responder.Script later)
        implements Stand {
    static Stand start(Responder.Script first, Responder.Script later) throws IOException {
        AtomicReference<Responder.Script> script = new AtomicReference<>(first);
        return new Turning(Responder.start(talk -> script.get().answer(talk)), script, later);
    }

    @Override
    public int port() {
        return door.port();
    }

    @Override
    public void turn() {
        script.set(later);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
