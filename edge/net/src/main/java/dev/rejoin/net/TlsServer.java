package dev.rejoin.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server side of TLS with one identity: made once, used by every connection. */
public final class TlsServer {
    /** What is offered unless a listener says otherwise. */
    public static final List<String> DEFAULT_VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    private final TlsIdentity identity;
    private final String[] versions;
    private final SSLContext context;

    public TlsServer(TlsIdentity identity, List<String> versions) {
        this.identity = identity;
        this.versions = versions.toArray(String[]::new);
        this.context = contextFor(identity);
    }

    /**
     * Lays TLS over the link and shakes hands. The caller holds a deadline on the link: without one
     * a silent peer keeps its thread for ever.
     */
    public TlsLink accept(PlainLink link) throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(link.socket(), link.readAhead(), false);
        tls.setUseClientMode(false);
        tls.setEnabledProtocols(versions);
        tls.startHandshake();
        return new TlsLink(link, tls, identity.certificate());
    }

    public TlsIdentity identity() {
        return identity;
    }

    private static SSLContext contextFor(TlsIdentity identity) {
        try {
            char[] password = new char[0];
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    "server",
                    identity.key(),
                    password,
                    identity.chain().toArray(java.security.cert.Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException refused) {
            throw new IllegalArgumentException("unusable TLS identity: " + identity, refused);
        }
    }
}
