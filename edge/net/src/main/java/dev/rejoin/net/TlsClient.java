package dev.rejoin.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The client side of TLS, as RDP uses it: the certificate is shown to the caller or pinned. */
public final class TlsClient {
    private final SSLContext context;

    private TlsClient(TrustManager trust) {
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }

    /** Takes any certificate; the caller judges {@link TlsLink#serverCertificate()}. */
    public static TlsClient trustingAnything() {
        return new TlsClient(new PinnedTrust(null));
    }

    /** Takes this certificate and no other. */
    public static TlsClient trusting(X509Certificate certificate) {
        return new TlsClient(new PinnedTrust(certificate));
    }

    /** Lays TLS over the link and shakes hands; the caller holds a deadline on the link. */
    public TlsLink connect(PlainLink link, String host) throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(link.socket(), host, link.address().getPort(), false);
        tls.startHandshake();
        X509Certificate shown = (X509Certificate) tls.getSession().getPeerCertificates()[0];
        return new TlsLink(link, tls, shown);
    }
}
