package dev.rejoin.store;

import dev.rejoin.session.AttemptId;
import dev.rejoin.session.Client;
import dev.rejoin.session.DesktopProcess;
import dev.rejoin.session.Geometry;
import dev.rejoin.session.ReconnectSecret;
import dev.rejoin.session.ReconnectSecrets;
import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state directory under a temporary folder, and a session to put there. */
record TestState(Places places) {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static TestState in(Path folder) {
        Map<String, String> environment =
                Map.of(
                        "XDG_STATE_HOME", folder.resolve("state").toString(),
                        "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                        "XDG_RUNTIME_DIR", folder.resolve("run").toString());
        return new TestState(Places.of(environment, folder, 1000, Optional.empty()));
    }

    StateDirectory open() throws IOException {
        return StateDirectory.open(places, new SecureRandom());
    }

    HostState hold() throws IOException {
        return open().hold(NOON);
    }

    static Client client() {
        return new Client(
                "laptop\u00e4\"\\\n",
                "2001:db8::5",
                19041,
                new Geometry(1024, 768),
                32,
                0x407,
                "rdp-tcp",
                new AttemptId("R7KX-2F"));
    }

    static Session session(int number, String user) {
        byte[] bits = new byte[ReconnectSecret.SIZE];
        bits[0] = (byte) number;
        return Session.begin(new SessionId(number), UserName.of(user), client(), NOON)
                .started(
                        new DesktopProcess(
                                "0b1d", 4711, 998877L, "/run/rejoin/3/rfb.sock", "terminal", user))
                .attached(client(), NOON.plusSeconds(1))
                .with(
                        new ReconnectSecrets(
                                ReconnectSecret.of(bits),
                                ReconnectSecret.of(new byte[ReconnectSecret.SIZE]),
                                NOON.plusSeconds(2)));
    }

    static List<Integer> numbers(List<Session> sessions) {
        return sessions.stream().map(session -> session.id().number()).toList();
    }
}
