package dev.rejoin.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.session.Lockout;
import dev.rejoin.session.UserName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Throttle throttle =
            new Throttle(Optional.of(Duration.ofSeconds(1)), LONGEST, Optional.empty());
    private Instant now = NOON;

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private Optional<Duration> turn(String user, String address) {
        return throttle.turn(user, address, now);
    }

    /** One wrong answer, given when its turn has come. */
    private Duration guess(String user, String address) {
        Duration wait = turn(user, address).orElseThrow();
        now = now.plus(wait);
        throttle.failed(user, address, now);
        return wait;
    }

    @Test
    void theWaitDoublesUpToTheLongest() {
        for (int seconds : new int[] {0, 1, 2, 4, 8, 8, 8}) {
            assertEquals(Duration.ofSeconds(seconds), guess("alice", "10.0.0.5"));
        }
    }

    @Test
    void knownAndUnknownNamesInAnySpellingWaitAlike() {
        guess("alice", "10.0.0.5");
        guess("no such user / at all", "10.0.0.6");
        now = NOON;
        assertEquals(seconds(1), turn("HOST\\ALICE", "10.0.0.5"));
        assertEquals(seconds(1), turn("NO SUCH user / at all", "10.0.0.6"));
    }

    @Test
    void aUserAtAnotherAddressNeverWaits() {
        for (int i = 0; i < 50; i++) {
            guess("alice", "10.0.0.5");
        }
        assertEquals(seconds(0), turn("alice", "10.0.0.6"));
    }

    @Test
    void anotherUserBehindTheSameAddressDoesNotWaitForAFewMistakes() {
        for (int i = 0; i < 10; i++) {
            guess("alice", "10.0.0.5");
        }
        assertEquals(seconds(0), turn("bob", "10.0.0.5"));
    }

    @Test
    void oneGuessForEachOfManyUsersIsSlowedByAddress() {
        Duration waited = Duration.ZERO;
        for (int i = 0; i < 30; i++) {
            waited = waited.plus(guess("user" + i, "10.0.0.5"));
        }
        assertEquals(Duration.ofSeconds(1 + 2 + 4 + 8 * 16), waited);
    }

    @Test
    void guessesAtOnceQueueBehindEachOtherAndThenAreRefused() {
        guess("alice", "10.0.0.5");
        guess("alice", "10.0.0.5");
        now = now.plusSeconds(2);
        for (int seconds : new int[] {0, 2, 4, 6, 8}) {
            assertEquals(seconds(seconds), turn("alice", "10.0.0.5"));
        }
        assertEquals(Optional.empty(), turn("alice", "10.0.0.5"));
        assertEquals(Optional.empty(), turn("alice", "10.0.0.5"));
        now = now.plusSeconds(3);
        assertEquals(seconds(7), turn("alice", "10.0.0.5"));
    }

    @Test
    void withoutMistakesAnyNumberComesAtOnce() {
        for (int i = 0; i < 100; i++) {
            assertEquals(seconds(0), turn("alice", "10.0.0.5"));
        }
    }

    @Test
    void aRightAnswerAndQuietMakeGood() {
        guess("alice", "10.0.0.5");
        guess("alice", "10.0.0.5");
        throttle.succeeded("alice", "10.0.0.5");
        assertEquals(seconds(0), turn("alice", "10.0.0.5"));
        guess("bob", "10.0.0.5");
        guess("bob", "10.0.0.5");
        now = now.plus(Duration.ofMinutes(16));
        assertEquals(Duration.ZERO, guess("bob", "10.0.0.5"));
        assertEquals(Duration.ofSeconds(1), guess("bob", "10.0.0.5"));
    }

    @Test
    void allAddressesOfOneNetworkAreOne() {
        guess("alice", "2001:db8:1:2::5");
        assertEquals(seconds(1), turn("alice", "2001:db8:1:2:ffff::1"));
        assertEquals(seconds(0), turn("alice", "2001:db8:1:3::5"));
        guess("alice", "not an address");
        assertEquals(seconds(1), turn("alice", "not an address"));
    }

    @Test
    void memoryIsBoundedAndForgetsTheOldest() {
        guess("alice", "10.0.0.5");
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("user" + i, "10.1." + i / 256 + "." + i % 256, now);
        }
        assertEquals(seconds(0), turn("alice", "10.0.0.5"));
        assertTrue(turn("user9999", "10.1.39.15").orElseThrow().isPositive());
    }

    @Test
    void switchedOffNobodyWaits() {
        Throttle off = new Throttle(Optional.empty(), LONGEST, Optional.empty());
        for (int i = 0; i < 100; i++) {
            off.failed("alice", "10.0.0.5", NOON);
            assertEquals(seconds(0), off.turn("alice", "10.0.0.5", NOON));
        }
        assertEquals(Optional.empty(), off.lockedUntil(UserName.of("alice"), NOON));
    }

    @Test
    void aLockoutCountsAllAddressesAndIsNotProlongedByGuessing() {
        UserName alice = UserName.of("alice");
        Throttle locking =
                new Throttle(
                        Optional.empty(),
                        LONGEST,
                        Optional.of(new Lockout(3, Duration.ofMinutes(5))));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), locking.lockedUntil(alice, NOON));
            locking.failed("alice", "10.0.0." + i, NOON);
        }
        Instant end = NOON.plus(Duration.ofMinutes(5));
        assertEquals(Optional.of(end), locking.lockedUntil(alice, NOON));
        locking.failed("alice", "10.0.0.9", NOON.plusSeconds(200));
        assertEquals(Optional.of(end), locking.lockedUntil(alice, NOON.plusSeconds(200)));
        assertEquals(Optional.empty(), locking.lockedUntil(alice, end));
        locking.failed("alice", "10.0.0.9", end.plusSeconds(1));
        assertEquals(Optional.empty(), locking.lockedUntil(alice, end.plusSeconds(1)));
    }
}
