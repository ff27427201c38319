package dev.rejoin.testkit.peer;

import dev.rejoin.pdu.share.AutoReconnectCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** What a client has heard, apart from pixels; whoever waits for something is woken. */
final class News {
    private Optional<AutoReconnectCookie> cookie = Optional.empty();
    private OptionalInt errorInfo = OptionalInt.empty();
    private Optional<String> end = Optional.empty();
    private boolean resizable;
    private int probes;

    synchronized void cookie(AutoReconnectCookie newest) {
        cookie = Optional.of(newest);
        notifyAll();
    }

    synchronized void errorInfo(int code) {
        errorInfo = code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
        notifyAll();
    }

    /** The first word about the end is the true one. */
    synchronized void end(String words) {
        end = end.or(() -> Optional.of(words));
        notifyAll();
    }

    synchronized void resizable() {
        resizable = true;
        notifyAll();
    }

    synchronized void probed() {
        probes++;
    }

    synchronized Optional<AutoReconnectCookie> cookie() {
        return cookie;
    }

    synchronized OptionalInt errorInfo() {
        return errorInfo;
    }

    synchronized Optional<String> end() {
        return end;
    }

    synchronized int probes() {
        return probes;
    }

    synchronized Optional<AutoReconnectCookie> awaitCookie(Duration limit)
            throws InterruptedException {
        await(() -> cookie.isPresent() || end.isPresent(), limit);
        return cookie;
    }

    synchronized boolean awaitResizable(Duration limit) throws InterruptedException {
        await(() -> resizable || end.isPresent(), limit);
        return resizable;
    }

    synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
        await(() -> end.isPresent(), limit);
        return end.isPresent();
    }

    private void await(BooleanSupplier wanted, Duration limit) throws InterruptedException {
        long last = System.nanoTime() + limit.toNanos();
        while (!wanted.getAsBoolean()) {
            long left = (last - System.nanoTime() + 999_999) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
