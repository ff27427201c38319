package dev.rejoin.doctor.fact;

import java.security.cert.X509Certificate;
import java.util.List;

/** How a TLS handshake came out. */
public sealed interface TlsAnswer {
    /**
     * @param version as in {@code TLSv1.3}
     * @param chain the server's certificate first
     * @param application ALPN's choice, empty without one
     */
    record Secured(String version, String suite, List<X509Certificate> chain, String application)
            implements TlsAnswer {
        public Secured {
            chain = List.copyOf(chain);
        }
    }

    /** [RFC 8446] 6: the server's alert. */
    record Alert(int level, int description) implements TlsAnswer {}

    /** No TLS came back. */
    record None(Ending ending) implements TlsAnswer {}

    /** TLS began, and then something in it was wrong. */
    record Broken(String words) implements TlsAnswer {}
}
