package dev.rejoin.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;

/**
 * How a TLS handshake is begun.
 *
 * @param versions as Java names them; empty for all that this Java offers
 * @param suites empty for all that this Java offers
 * @param applications offered by ALPN
 * @param serverName for SNI; an address is not sent
 */
public record TlsManner(
        List<String> versions, List<String> suites, List<String> applications, String serverName) {
    private static final List<String> FEW =
            List.of(
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");

    public TlsManner {
        versions = List.copyOf(versions);
        suites = List.copyOf(suites);
        applications = List.copyOf(applications);
    }

    /** Everything that this Java offers. */
    public static TlsManner full(String serverName) {
        return new TlsManner(List.of(), List.of(), List.of(), serverName);
    }

    /** TLS 1.2 alone with few suites: what fits into the smallest packets. */
    public static TlsManner small(String serverName) {
        return new TlsManner(List.of("TLSv1.2"), FEW, List.of(), serverName);
    }

    public TlsManner offering(String... names) {
        return new TlsManner(versions, suites, List.of(names), serverName);
    }

    /** What SNI may carry of this: a name, and no address. */
    public static Optional<String> nameForTls(String host) {
        try {
            InetAddress.ofLiteral(host);
            return Optional.empty();
        } catch (IllegalArgumentException aName) {
            return sendable(host);
        }
    }

    private static Optional<String> sendable(String name) {
        try {
            return Optional.of(new SNIHostName(name).getAsciiName());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
