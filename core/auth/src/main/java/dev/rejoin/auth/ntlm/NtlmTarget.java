package dev.rejoin.auth.ntlm;

import java.time.Instant;

/**
 * The names by which an acceptor presents itself; the domain names equal the computer's outside a
 * domain.
 */
public record NtlmTarget(
        String netbiosComputer, String netbiosDomain, String dnsComputer, String dnsDomain) {

    /** A machine that is in no domain. */
    public static NtlmTarget standalone(String netbiosComputer, String dnsComputer) {
        return new NtlmTarget(netbiosComputer, netbiosComputer, dnsComputer, dnsComputer);
    }

    public boolean inDomain() {
        return !netbiosDomain.equalsIgnoreCase(netbiosComputer);
    }

    /** With the time, which makes clients send a MIC over all messages. */
    AvPairs info(Instant now) {
        return AvPairs.NONE
                .with(AvPair.NETBIOS_DOMAIN, netbiosDomain)
                .with(AvPair.NETBIOS_COMPUTER, netbiosComputer)
                .with(AvPair.DNS_DOMAIN, dnsDomain)
                .with(AvPair.DNS_COMPUTER, dnsComputer)
                .withTimestamp(now);
    }
}
