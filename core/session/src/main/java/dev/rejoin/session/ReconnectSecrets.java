package dev.rejoin.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two generations of a session's reconnect secret.
 *
 * @param standing the one a client is known to hold
 * @param offered the newest; it may have been lost on the way
 * @param since when the older of them was offered; null when nobody knows
 */
public record ReconnectSecrets(
        @Nullable ReconnectSecret standing,
        @Nullable ReconnectSecret offered,
        @Nullable Instant since) {
    public static final ReconnectSecrets NONE = new ReconnectSecrets(null, null, null);

    /** A new secret is about to be sent: the standing one stays valid until it has arrived. */
    public ReconnectSecrets offer(ReconnectSecret secret, Instant now) {
        return new ReconnectSecrets(standing, secret, standing == null ? now : since);
    }

    /** The client has answered something sent after the offered secret, so it holds that one. */
    public ReconnectSecrets confirm() {
        return offered == null ? this : new ReconnectSecrets(offered, null, since);
    }

    /**
     * These secrets after a good cookie, which shows what the client holds and ends the other
     * generation; empty if the cookie is bad.
     */
    public Optional<ReconnectSecrets> accept(ReconnectCookie cookie) {
        boolean byStanding = standing != null && standing.isProvenBy(cookie);
        boolean byOffered = offered != null && offered.isProvenBy(cookie);
        if (byOffered) {
            return Optional.of(confirm());
        }
        return byStanding
                ? Optional.of(new ReconnectSecrets(standing, null, since))
                : Optional.empty();
    }

    /** A password set at that time ends what was offered before it: the cookie stood for it. */
    public ReconnectSecrets afterPassword(Instant set) {
        boolean newer = since != null && !since.isBefore(set);
        return newer || isEmpty() ? this : NONE;
    }

    public boolean isEmpty() {
        return standing == null && offered == null;
    }
}
