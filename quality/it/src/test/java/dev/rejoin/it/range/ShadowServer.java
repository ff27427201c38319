package dev.rejoin.it.range;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * FreeRDP's server that shares a screen.
 *
 * @param security the one protocol it is told to allow: {@code rdp}, {@code tls}, {@code nla} or
 *     {@code ext}
 * @param options more of its options
 */
record ShadowServer(String security, List<String> options) implements RangeTarget.Opening {
    static ShadowServer of(String security, String... options) {
        return new ShadowServer(security, List.of(options));
    }

    @Override
    public Stand open(Workshop workshop) throws Exception {
        // It keeps a certificate of its own below its home.
        Path home = workshop.folder("shadow-" + security);
        int port = RealServer.freePort();
        List<String> command = new ArrayList<>(List.of("freerdp-shadow-cli"));
        command.addAll(List.of("/bind-address:127.0.0.1", "/port:" + port, "/sec:" + security));
        command.addAll(options);
        return RealServer.start(
                home,
                port,
                Map.of("HOME", home.toString(), "DISPLAY", workshop.display()),
                command);
    }
}
