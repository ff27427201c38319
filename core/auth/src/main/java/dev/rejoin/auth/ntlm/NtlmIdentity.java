package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import java.util.Optional;

/**
 * Who proved to know a password.
 *
 * @param user as the client sent it
 * @param domain as the client sent it, may be empty
 * @param workstation the client computer's name: a claim
 * @param version of the client's system: a claim
 * @param channelBindings the MD5 of the TLS channel bindings that the client saw, if it said so
 * @param targetName the service that the client meant to reach, such as TERMSRV/host
 */
public record NtlmIdentity(
        String user,
        String domain,
        String workstation,
        Optional<NtlmVersion> version,
        Optional<Bytes> channelBindings,
        Optional<String> targetName) {}
