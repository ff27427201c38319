package dev.rejoin.auth.ntlm;

import java.util.Optional;

/**
 * Finds the NT hash of an account by the names that the client sent: the user as typed, which may
 * be {@code user@domain}, and the domain, which may be empty.
 */
@FunctionalInterface
public interface NtHashLookup {
    /** Empty for an unknown user; then the acceptor does the same work with a decoy. */
    Optional<NtHash> find(String user, String domain);
}
