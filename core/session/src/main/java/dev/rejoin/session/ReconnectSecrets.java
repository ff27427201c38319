package dev.rejoin.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two generations of a session's reconnect secret.
 *
 * @param standing the one a client is known to hold
 * @param offered the newest; it may have been lost on the way
 */
public record ReconnectSecrets(
        @Nullable ReconnectSecret standing, @Nullable ReconnectSecret offered) {
    public static final ReconnectSecrets NONE = new ReconnectSecrets(null, null);

    /** A new secret is about to be sent: the standing one stays valid until it has arrived. */
    public ReconnectSecrets offer(ReconnectSecret secret) {
        return new ReconnectSecrets(standing, secret);
    }

    /** The client has answered something sent after the offered secret, so it holds that one. */
    public ReconnectSecrets confirm() {
        return offered == null ? this : new ReconnectSecrets(offered, null);
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
        return byStanding ? Optional.of(new ReconnectSecrets(standing, null)) : Optional.empty();
    }

    public boolean isEmpty() {
        return standing == null && offered == null;
    }
}
