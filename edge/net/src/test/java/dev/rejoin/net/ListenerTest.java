package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListenerTest {
    private static Limits limits(int unauthenticated, int perAddress, int handshakeMillis) {
        return new Limits(unauthenticated, perAddress, Duration.ofMillis(handshakeMillis));
    }

    private static void authenticateAndEcho(Arrival arrival) throws IOException {
        assertTrue(arrival.authenticated());
        Guests.echo(arrival.link());
    }

    @Test
    void aConnectionIsServedFromItsFirstByte() throws IOException {
        try (Guests guests = new Guests(Limits.DEFAULT, arrival -> Guests.echo(arrival.link()))) {
            assertTrue(Guests.answers(guests.connect()));
            assertEquals(1, guests.listener.connections());
            assertEquals(1, guests.admission.unauthenticated());
        }
    }

    @Test
    void twoHundredSilentConnectionsDelayNobody() throws Exception {
        try (Guests guests = new Guests(Limits.DEFAULT, ListenerTest::authenticateAndEcho)) {
            PlainLink known = guests.connect();
            assertTrue(Guests.answers(known));
            List<PlainLink> silent = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                silent.add(guests.connect());
            }
            long start = System.nanoTime();
            assertTrue(Guests.answers(guests.connect()));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(millis < 1000, millis + " ms");
            assertTrue(Guests.answers(known), "nor is a known one ended");
            assertEquals(TurnedAway.SILENT_WHEN_FULL, guests.refusal());
            assertTrue(Guests.isEnded(silent.getFirst()), "the oldest went first");
        }
    }

    @Test
    void anAddressFullOfSpeakersIsRefusedAtOnceAndFreeAgainAfterwards() throws Exception {
        try (Guests guests = new Guests(limits(10, 2, 60_000), a -> Guests.echo(a.link()))) {
            PlainLink first = guests.connect();
            assertTrue(Guests.answers(first));
            assertTrue(Guests.answers(guests.connect()));
            assertTrue(Guests.isEnded(guests.connect()));
            assertEquals(TurnedAway.TOO_MANY_FROM_ADDRESS, guests.refusal());
            first.closeGracefully();
            while (guests.listener.connections() > 1) {
                Thread.onSpinWait();
            }
            assertTrue(Guests.answers(guests.connect()));
        }
    }

    @Test
    void theUnauthenticatedWaitForAPlaceAndTheAuthenticatedTakeNone() throws Exception {
        try (Guests guests = new Guests(limits(1, 10, 60_000), ListenerTest::authenticateAndEcho)) {
            for (int i = 0; i < 5; i++) {
                assertTrue(Guests.answers(guests.connect()));
            }
            assertEquals(0, guests.admission.unauthenticated());
            assertEquals(5, guests.admission.connections());
        }
    }

    @Test
    void whoWaitsForAPlaceGetsItWhenOneEnds() throws Exception {
        try (Guests guests = new Guests(limits(1, 10, 60_000), a -> Guests.echo(a.link()))) {
            PlainLink served = guests.connect();
            assertTrue(Guests.answers(served));
            PlainLink waiting = guests.connect();
            waiting.write(new byte[] {42});
            served.closeNow();
            byte[] answer = new byte[1];
            assertEquals(1, waiting.read(answer, 0, 1));
        }
    }

    @Test
    void whoFindsNoPlaceUntilTheHandshakeLimitIsTurnedAway() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        // A reception that is slow to notice the end of its link keeps the only place.
        Guests.Service slow = _ -> awaitOrFail(refused);
        try (Guests guests = new Guests(limits(1, 10, 300), slow)) {
            guests.connect().write(new byte[] {1});
            guests.connect().write(new byte[] {1});
            assertEquals(TurnedAway.NO_PLACE, guests.refusal());
            refused.countDown();
        }
    }

    private static void awaitOrFail(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    @Test
    void whoLeavesWithoutAWordIsNotBlamedForTheLimit() throws Exception {
        try (Guests guests = new Guests(limits(5, 5, 60_000), a -> Guests.echo(a.link()))) {
            guests.connect().closeNow();
            assertEquals(TurnedAway.LEFT, guests.refusal());
        }
    }

    @Test
    void aSilentConnectionIsGoneAfterTheHandshakeLimit() throws Exception {
        try (Guests guests = new Guests(limits(5, 5, 100), a -> Guests.echo(a.link()))) {
            assertTrue(Guests.isEnded(guests.connect()));
            assertEquals(TurnedAway.SILENT, guests.refusal());
        }
    }

    @Test
    void aByteNowAndThenDoesNotProlongTheHandshakeLimit() throws Exception {
        try (Guests guests = new Guests(limits(5, 5, 400), a -> Guests.echo(a.link()))) {
            PlainLink client = guests.connect();
            // The echo is the clock of this sender: there is always a byte under way.
            while (stillAnswers(client)) {
                Thread.onSpinWait();
            }
            var end = guests.ended.poll(5, TimeUnit.SECONDS);
            assertTrue(end.getKey().handshakeLimitPassed());
            assertTrue(end.getValue().toMillis() < 2000, end.getValue().toString());
        }
    }

    private static boolean stillAnswers(Link client) {
        try {
            return Guests.answers(client);
        } catch (IOException ended) {
            return false;
        }
    }

    @Test
    void closingEndsEveryConnection() throws Exception {
        Guests guests = new Guests(Limits.DEFAULT, ListenerTest::authenticateAndEcho);
        PlainLink speaking = guests.connect();
        assertTrue(Guests.answers(speaking));
        PlainLink silent = guests.connect();
        guests.listener.close();
        assertTrue(Guests.isEnded(speaking));
        assertTrue(Guests.isEnded(silent));
        guests.close();
    }

    @Test
    void aBusyPortIsNamedWithItsHolder() throws Exception {
        try (Guests guests = new Guests(Limits.DEFAULT, a -> Guests.echo(a.link()))) {
            PortBusyException busy =
                    assertThrows(
                            PortBusyException.class,
                            () ->
                                    Listener.open(
                                            guests.listener.address(),
                                            TcpSettings.DEFAULT,
                                            guests.admission,
                                            guests));
            assertEquals(ProcessHandle.current().pid(), busy.holder().orElseThrow().pid());
            assertTrue(busy.getMessage().contains("(java)"), busy.getMessage());
        }
    }

    @Test
    void acceptedConnectionsInheritTheTimeWithoutAcknowledgement() throws Throwable {
        try (Guests guests = new Guests(Limits.DEFAULT, ListenerTest::authenticateAndEcho)) {
            assertTrue(guests.listener.endsUnacknowledged());
            assertTrue(Guests.answers(guests.connect()));
            assertEquals(
                    8500, InheritedTimeout.ofConnectionTo(guests.listener.address().getPort()));
        }
    }

    @Test
    void aThousandConnectionsLeaveNothingBehind() throws Exception {
        try (Guests guests = new Guests(Limits.DEFAULT, ListenerTest::authenticateAndEcho)) {
            for (int i = 0; i < 1000; i++) {
                try (PlainLink client =
                        PlainLink.connect(guests.listener.address(), Guests.PATIENCE)) {
                    assertTrue(Guests.answers(client));
                }
            }
            while (guests.listener.connections() > 0) {
                Thread.onSpinWait();
            }
            assertEquals(0, guests.admission.connections());
            assertEquals(0, guests.admission.unauthenticated());
            assertFalse(guests.listener.connections() > 0);
        }
    }
}
