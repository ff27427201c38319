package dev.rejoin.accounts;

import dev.rejoin.session.Lockout;
import dev.rejoin.session.UserName;
import java.io.Serial;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How fast one may guess. After a wrong answer the next one from the same address for the same user
 * is held back: a second, then two, four, eight; and those that come meanwhile queue behind it.
 * After ten wrong answers for whatever users, everything from that address is held back likewise. A
 * right answer waits just as long, since a guesser would otherwise hang up on every slow answer;
 * the same user at another address never waits. Known and unknown users are treated alike.
 */
public final class Throttle {
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int FREE_PER_ADDRESS = 10;
    private static final int DOUBLINGS = 3;

    // LIMIT: guessers choose names and may have many addresses; the oldest are forgotten first.
    private static final int MOST = 10_000;

    private final Optional<Duration> firstDelay;
    private final Duration longest;
    private final Optional<Lockout> lockout;
    private final Map<String, Failures> byPair = new Recent<>();
    private final Map<String, Failures> byAddress = new Recent<>();
    private final Map<String, Failures> byUser = new Recent<>();

    /**
     * @param longest how long an answer may be held back at all: less than the handshake limit
     */
    public Throttle(Optional<Duration> firstDelay, Duration longest, Optional<Lockout> lockout) {
        this.firstDelay = firstDelay;
        this.longest = longest;
        this.lockout = lockout;
    }

    /**
     * How long to hold the next answer back; empty when so many wait there already that it is to be
     * refused.
     */
    public synchronized Optional<Duration> turn(String user, String address, Instant now) {
        if (firstDelay.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        Failures pair = live(byPair, pair(user, address), MEMORY, now);
        Failures all = live(byAddress, network(address), MEMORY, now);
        Instant slot = later(now, later(pair.nextFree, all.nextFree));
        Duration wait = Duration.between(now, slot);
        if (wait.compareTo(longest) > 0) {
            return Optional.empty();
        }
        pair.nextFree = slot.plus(delay(pair.count));
        all.nextFree = slot.plus(delay(all.count - FREE_PER_ADDRESS));
        return Optional.of(wait);
    }

    /** Gives how many wrong answers came in a row from there. */
    public synchronized int failed(String user, String address, Instant now) {
        Failures pair = live(byPair, pair(user, address), MEMORY, now);
        pair.fail(now);
        pair.nextFree = later(pair.nextFree, now.plus(delay(pair.count)));
        Failures all = live(byAddress, network(address), MEMORY, now);
        all.fail(now);
        all.nextFree = later(all.nextFree, now.plus(delay(all.count - FREE_PER_ADDRESS)));
        lockout.ifPresent(limit -> countTowards(limit, key(user), now));
        return all.count;
    }

    public synchronized void succeeded(String user, String address) {
        byPair.remove(pair(user, address));
        byUser.remove(key(user));
    }

    /** When a lockout of {@code user} ends; empty if there is none. */
    public synchronized Optional<Instant> lockedUntil(UserName user, Instant now) {
        Failures record = byUser.get(user.key());
        if (record == null || lockout.isEmpty() || record.count < lockout.get().failures()) {
            return Optional.empty();
        }
        Instant end = record.last.plus(lockout.get().duration());
        return now.isBefore(end) ? Optional.of(end) : Optional.empty();
    }

    /** What comes during a lockout does not prolong it. */
    private void countTowards(Lockout limit, String user, Instant now) {
        Failures record = live(byUser, user, limit.duration(), now);
        if (record.count < limit.failures()) {
            record.fail(now);
        }
    }

    private static Failures live(
            Map<String, Failures> records, String key, Duration memory, Instant now) {
        Failures record = records.computeIfAbsent(key, none -> new Failures(now));
        if (now.isAfter(record.last.plus(memory))) {
            record.count = 0;
        }
        return record;
    }

    private Duration delay(int failures) {
        if (failures <= 0 || firstDelay.isEmpty()) {
            return Duration.ZERO;
        }
        Duration grown = firstDelay.get().multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String pair(String user, String address) {
        return key(user) + " " + network(address);
    }

    private static String key(String user) {
        return UserName.typed(user)
                .map(UserName::key)
                .orElseGet(() -> cut(user.toLowerCase(Locale.ROOT)));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 64));
    }

    /** An IPv6 address counts by its first 64 bits: whoever has one has all the rest. */
    private static String network(String address) {
        try {
            byte[] octets = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(octets, Math.min(octets.length, 8)));
        } catch (IllegalArgumentException noLiteral) {
            return cut(address);
        }
    }

    private static final class Failures {
        int count;
        Instant last;
        Instant nextFree;

        Failures(Instant now) {
            last = now;
            nextFree = now;
        }

        void fail(Instant now) {
            count++;
            last = now;
        }
    }

    /** Forgets what was used longest ago. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        @Serial private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }
}
