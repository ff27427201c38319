package dev.rejoin.it.range;

import dev.rejoin.net.Certificates;
import dev.rejoin.net.TlsIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** HAProxy in front of one server, as people put it there for balance. */
final class HaProxy {
    private static final String SETTINGS =
            """
            defaults
                mode tcp
                timeout connect 1s
                timeout client %2$s
                timeout server %2$s
            listen rdp
                bind 127.0.0.1:%1$d%3$s
                server one 127.0.0.1:%4$d
            """;
    private static final String HOUR = "1h";

    private HaProxy() {}

    static Stand transparent(Stand server, Workshop workshop) throws Exception {
        return start(workshop.folder("haproxy"), server, HOUR, "");
    }

    /** Ends what is quiet for five seconds. */
    static Stand cutting(Stand server, Workshop workshop) throws Exception {
        return start(workshop.folder("haproxy"), server, "5s", "");
    }

    /** Wants TLS before the first byte of RDP. */
    static Stand wrapping(Stand server, Workshop workshop) throws Exception {
        Path folder = workshop.folder("haproxy");
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        TlsIdentity identity = workshop.papers().good();
        Certificates.save(identity, certificate, key);
        Path both =
                Files.writeString(
                        folder.resolve("both.pem"),
                        Files.readString(certificate) + Files.readString(key));
        return start(folder, server, HOUR, " ssl crt " + both);
    }

    private static Stand start(Path folder, Stand server, String idle, String bind)
            throws Exception {
        int port = RealServer.freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("haproxy.cfg"),
                        SETTINGS.formatted(port, idle, bind, server.port()));
        // -db: in the foreground.
        return RealServer.start(
                folder, port, Map.of(), List.of("haproxy", "-db", "-f", settings.toString()));
    }
}
