package dev.rejoin.net;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** Engines that take any certificate and remember no session, so that each starts afresh. */
final class WaryContext {
    private WaryContext() {}

    static SSLEngine engine(TlsManner manner) {
        SSLEngine engine = context().createSSLEngine();
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        if (!manner.versions().isEmpty()) {
            parameters.setProtocols(manner.versions().toArray(String[]::new));
        }
        if (!manner.suites().isEmpty()) {
            parameters.setCipherSuites(manner.suites().toArray(String[]::new));
        }
        parameters.setApplicationProtocols(manner.applications().toArray(String[]::new));
        TlsManner.nameForTls(manner.serverName())
                .ifPresent(name -> parameters.setServerNames(List.of(new SNIHostName(name))));
        engine.setSSLParameters(parameters);
        return engine;
    }

    private static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedTrust(null)}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }
}
