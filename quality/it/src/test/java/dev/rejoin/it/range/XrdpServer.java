package dev.rejoin.it.range;

import dev.rejoin.net.Certificates;
import dev.rejoin.net.TlsIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * xrdp with one setting changed, and no session manager behind it: the doctor stops before one.
 *
 * @param identity empty for a certificate and a key that are not there
 */
record XrdpServer(
        String layer,
        String level,
        String versions,
        Function<Papers, Optional<TlsIdentity>> identity)
        implements RangeTarget.Opening {
    private static final String SETTINGS =
            """
            [Globals]
            ini_version=1
            fork=true
            port=tcp://127.0.0.1:%d
            security_layer=%s
            crypt_level=%s
            ssl_protocols=%s
            certificate=%s
            key_file=%s
            allow_channels=true
            max_bpp=32

            [Logging]
            LogFile=%s
            LogLevel=INFO
            EnableSyslog=false

            [Channels]
            cliprdr=true

            [Xorg]
            name=Xorg
            lib=libxup.so
            username=ask
            password=ask
            port=-1
            code=20
            """;

    /** As Debian ships it, with a certificate that is in order. */
    static XrdpServer stock() {
        return new XrdpServer(
                "negotiate", "high", "TLSv1.2, TLSv1.3", papers -> Optional.of(papers.good()));
    }

    XrdpServer layer(String other) {
        return new XrdpServer(other, level, versions, identity);
    }

    /** RDP's own security, at this level. */
    XrdpServer rdp(String crypt) {
        return new XrdpServer("rdp", crypt, versions, identity);
    }

    XrdpServer versions(String others) {
        return new XrdpServer(layer, level, others, identity);
    }

    XrdpServer showing(Function<Papers, TlsIdentity> other) {
        return new XrdpServer(layer, level, versions, papers -> Optional.of(other.apply(papers)));
    }

    XrdpServer withoutCertificate() {
        return new XrdpServer(layer, level, versions, _ -> Optional.empty());
    }

    @Override
    public Stand open(Workshop workshop) throws Exception {
        Path folder = workshop.folder("xrdp");
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        Optional<TlsIdentity> shown = identity.apply(workshop.papers());
        if (shown.isPresent()) {
            Certificates.save(shown.get(), certificate, key);
        }
        int port = RealServer.freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("xrdp.ini"),
                        SETTINGS.formatted(
                                port,
                                layer,
                                level,
                                versions,
                                certificate,
                                key,
                                folder.resolve("log")));
        return RealServer.start(
                folder, port, Map.of(), List.of("xrdp", "-n", "-c", settings.toString()));
    }
}
