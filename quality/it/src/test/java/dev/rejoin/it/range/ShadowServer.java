package dev.rejoin.it.range;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.ntlm.NtHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FreeRDP's server that shares a screen.
 *
 * @param security the one protocol it is told to allow: {@code rdp}, {@code tls}, {@code nla} or
 *     {@code ext}
 * @param user who may log on with the password of the range
 */
record ShadowServer(String security, Optional<String> user) implements RangeTarget.Opening {
    static ShadowServer of(String security) {
        return new ShadowServer(security, Optional.empty());
    }

    ShadowServer knowing(String name) {
        return new ShadowServer(security, Optional.of(name));
    }

    @Override
    public Stand open(Workshop workshop) throws Exception {
        // It keeps a certificate of its own below its home.
        Path home = workshop.folder("shadow-" + security);
        int port = RealServer.freePort();
        List<String> command = new ArrayList<>(List.of("freerdp-shadow-cli"));
        command.addAll(List.of("/bind-address:127.0.0.1", "/port:" + port, "/sec:" + security));
        if (user.isPresent()) {
            Path accounts = Files.writeString(home.resolve("SAM"), account(user.get()));
            command.add("/sam-file:" + accounts);
        }
        return RealServer.start(
                home,
                port,
                Map.of("HOME", home.toString(), "DISPLAY", workshop.display()),
                command);
    }

    /** A line of a Windows account database, as tools print it. */
    private static String account(String name) {
        byte[] hash = NtHash.of(Secret.of(Range.PASSWORD)).toByteArray();
        return "%s:::%s:::%n".formatted(name, HexFormat.of().formatHex(hash));
    }
}
