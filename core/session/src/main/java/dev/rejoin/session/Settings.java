package dev.rejoin.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the host is told to do: each value with where it comes from.
 *
 * @param handshakeLimit how long a connection may take to log on
 * @param keepAlive how long a silent link counts as alive; empty for off
 * @param unauthenticated how many connections may be logging on at once; more of them queue
 * @param perAddress how many of them may come from one address; more are refused
 * @param failureDelay how long the first wrong answer waits; it doubles; empty for off
 * @param maxSessions 0 for no limit
 * @param desktop {@code auto}, {@code terminal}, {@code xvnc} or a command
 */
public record Settings(
        List<Listener> listeners,
        Setting<Duration> handshakeLimit,
        Setting<Optional<Duration>> keepAlive,
        Setting<Boolean> singleSessionPerUser,
        Setting<Integer> unauthenticated,
        Setting<Integer> perAddress,
        Setting<Optional<Duration>> failureDelay,
        Setting<Optional<Lockout>> lockout,
        Setting<Boolean> sharedUnixUser,
        Setting<Integer> maxSessions,
        Setting<Boolean> drain,
        Setting<String> desktop) {
    public Settings {
        listeners = List.copyOf(listeners);
    }

    public static Settings byDefault() {
        return new Settings(
                List.of(Listener.byDefault()),
                Setting.byDefault(Duration.ofSeconds(15)),
                Setting.byDefault(Optional.of(Duration.ofSeconds(10))),
                Setting.byDefault(true),
                Setting.byDefault(200),
                Setting.byDefault(100),
                Setting.byDefault(Optional.of(Duration.ofSeconds(1))),
                Setting.byDefault(Optional.empty()),
                Setting.byDefault(false),
                Setting.byDefault(0),
                Setting.byDefault(false),
                Setting.byDefault("auto"));
    }

    public Settings withListeners(List<Listener> others) {
        return new Settings(
                others,
                handshakeLimit,
                keepAlive,
                singleSessionPerUser,
                unauthenticated,
                perAddress,
                failureDelay,
                lockout,
                sharedUnixUser,
                maxSessions,
                drain,
                desktop);
    }

    /** With drain mode as an administrator has just switched it. */
    public ChoicePolicy choice(boolean draining) {
        return new ChoicePolicy(
                singleSessionPerUser.value(), maxSessions.value(), draining || drain.value());
    }
}
