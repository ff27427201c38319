package dev.rejoin.doctor.probe;

import dev.rejoin.net.WaryLink;

/** One connection, counted until it is closed. */
final class Visit implements AutoCloseable {
    private final WaryLink link;
    private final Runnable leave;

    Visit(WaryLink link, Runnable leave) {
        this.link = link;
        this.leave = leave;
    }

    WaryLink link() {
        return link;
    }

    @Override
    public void close() {
        link.close();
        leave.run();
    }
}
