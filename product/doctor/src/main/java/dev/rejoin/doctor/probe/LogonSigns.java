package dev.rejoin.doctor.probe;

import dev.rejoin.client.ActiveSession;
import dev.rejoin.client.ConnectionEnd;
import dev.rejoin.pdu.share.LogonErrors;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.SessionInfo;
import dev.rejoin.protocol.active.ServerEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a server lets be known about a logon once the desktop is there. One thread hears, another
 * waits.
 */
final class LogonSigns implements ActiveSession.Listener {
    private boolean loggedOn;
    private Optional<LogonErrors> notice = Optional.empty();
    private Optional<ConnectionEnd> end = Optional.empty();
    private int heard;

    @Override
    public synchronized void heard(ServerEvent event) {
        heard++;
        switch (event) {
            case ServerEvent.SessionNews(SessionInfo info) -> news(info);
            // The only channel that was asked for is the sound's, which a session's programs open.
            case ServerEvent.Chunk _ -> loggedOn = true;
            default -> {}
        }
        notifyAll();
    }

    private void news(SessionInfo info) {
        if (info instanceof LogonExtended extended && extended.errors().isPresent()) {
            notice = extended.errors();
        } else {
            loggedOn = true;
        }
    }

    synchronized void ended(ConnectionEnd how) {
        end = Optional.of(how);
        notifyAll();
    }

    /** Waits until the server has said what becomes of the logon. */
    synchronized void awaitWord(Duration limit) throws InterruptedException {
        await(() -> loggedOn || notice.filter(LogonSigns::conclusive).isPresent(), limit);
    }

    /** Waits for the end; empty when the time is over first. */
    synchronized Optional<ConnectionEnd> awaitEnd(Duration limit) throws InterruptedException {
        await(() -> false, limit);
        return end;
    }

    /** Waits until more has been heard than so many events; false when nothing came in time. */
    synchronized boolean awaitMore(int than, Duration limit) throws InterruptedException {
        await(() -> heard > than, limit);
        return heard > than;
    }

    synchronized int heard() {
        return heard;
    }

    synchronized boolean loggedOn() {
        return loggedOn;
    }

    synchronized Optional<LogonErrors> notice() {
        return notice;
    }

    synchronized Optional<ConnectionEnd> end() {
        return end;
    }

    /** A session that goes on is not the last word. */
    private static boolean conclusive(LogonErrors errors) {
        return errors.type() != LogonErrors.LOGON_MSG_SESSION_CONTINUE;
    }

    private void await(BooleanSupplier enough, Duration limit) throws InterruptedException {
        long last = System.nanoTime() + limit.toNanos();
        while (!enough.getAsBoolean() && end.isEmpty()) {
            long left = (last - System.nanoTime() + 999_999) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
