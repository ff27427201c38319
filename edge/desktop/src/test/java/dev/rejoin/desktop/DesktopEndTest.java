package dev.rejoin.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DesktopEndTest {
    private final Desktops desktops;

    DesktopEndTest() throws IOException {
        desktops = new Desktops();
    }

    @AfterEach
    void endAll() throws IOException {
        desktops.close();
    }

    private static boolean isGone(String pid) {
        return ProcessStatus.of(Long.parseLong(pid)).filter(s -> !s.isDead()).isEmpty();
    }

    @Test
    void aLogoffEndsTheDesktopAndLeavesWordOfHow() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        long start = System.nanoTime();
        assertEquals(List.of(), DesktopEnd.end(desktop, DesktopEnd.LOGOFF));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertTrue(millis < 2000, "no deadline was needed: " + millis + " ms");
        // Java turns SIGHUP into an orderly end with 128 + 1.
        assertEquals(new DesktopState.Ended(new EndReason.Killed(1)), Adoption.look(desktop));
        assertEquals(List.of(), DesktopEnd.end(desktop, DesktopEnd.LOGOFF));
    }

    @Test
    void everythingThatWasStartedInItEnds() throws IOException {
        // Deaf to signals, in a process session of its own, stopped.
        RunningDesktop desktop =
                desktops.start(
                        "1",
                        """
                        (trap '' HUP TERM; exec sleep 1001) & echo $!
                        setsid sh -c 'trap "" HUP; echo $$; exec sleep 1002' &
                        sleep 1003 & echo $!; kill -STOP $!
                        SERVE & wait
                        """);
        assertTrue(Desktops.comesTrue(() -> desktops.log(desktop).size() == 3));
        List<String> pids = desktops.log(desktop);
        assertEquals(List.of(), DesktopEnd.end(desktop, Duration.ofMillis(300)));
        for (String pid : pids) {
            assertTrue(isGone(pid), pid);
        }
        assertTrue(!desktop.minder().isAlive());
    }

    @Test
    void aResetAsksNobodyAndTheMinderStillWritesTheEnd() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        assertEquals(List.of(), DesktopEnd.end(desktop, DesktopEnd.RESET));
        assertEquals(new DesktopState.Ended(new EndReason.Killed(9)), Adoption.look(desktop));
    }

    @Test
    void whatIsLeftOfADesktopThatEndedIsEndedToo() throws IOException {
        RunningDesktop desktop = desktops.start("1", "sleep 1001 & echo $!; exec SERVE");
        String left = desktops.log(desktop).getFirst();
        Signals.send(Desktops.programOf(desktop), Signals.KILL);
        assertTrue(Desktops.comesTrue(() -> !desktop.minder().isAlive()));
        assertTrue(!isGone(left));
        assertEquals(List.of(), DesktopEnd.end(desktop, DesktopEnd.LOGOFF));
        assertTrue(isGone(left));
    }

    @Test
    void anotherProcessWithTheSameIdIsLeftAlone() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        RunningDesktop earlier =
                AdoptionTest.withMinderOf(desktop, desktop.minder().startTicks() - 1);
        DesktopEnd.end(earlier, DesktopEnd.RESET);
        assertEquals(new DesktopState.Living(), Adoption.look(desktop));
    }
}
