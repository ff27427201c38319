package dev.rejoin.auth.ntlm;

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
}
