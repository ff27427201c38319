package dev.rejoin.store;

import dev.rejoin.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything is kept.
 *
 * @param state what outlives the host: no desktop can reach it
 * @param run sockets and logs of running sessions
 * @param config the host key, {@code rejoin.toml} and {@code policy.d}
 */
public record Places(Path state, Path run, Path config) {
    /** The places of the user who runs this program; {@code chosen} is what --state names. */
    public static Places here(Optional<Path> chosen) {
        return of(System.getenv(), Path.of(System.getProperty("user.home")), Self.uid(), chosen);
    }

    /** The places of a host that root runs, whoever asks. */
    public static Places ofRoot(Optional<Path> chosen) {
        return of(Map.of(), Path.of("/root"), 0, chosen);
    }

    static Places of(Map<String, String> environment, Path home, long uid, Optional<Path> chosen) {
        boolean root = uid == 0;
        Path usual =
                root
                        ? Path.of("/var/lib/rejoin")
                        : under(environment, "XDG_STATE_HOME", home.resolve(".local/state"));
        Path config =
                root
                        ? Path.of("/etc/rejoin")
                        : under(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        Path state = chosen.orElse(usual).toAbsolutePath().normalize();
        Path run = run(environment, uid);
        if (!state.equals(usual.toAbsolutePath().normalize())) {
            run = run.resolveSibling(run.getFileName() + "-" + digest(state));
        }
        return new Places(state, run, config);
    }

    private static Path run(Map<String, String> environment, long uid) {
        if (uid == 0) {
            return Path.of("/run/rejoin");
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.startsWith("/") ? Path.of(runtime, "rejoin") : Path.of("/tmp/rejoin-" + uid);
    }

    /** SPEC: the XDG base directories ignore a path that is not absolute. */
    private static Path under(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return (value.startsWith("/") ? Path.of(value) : otherwise).resolve("rejoin");
    }

    private static String digest(Path path) {
        try {
            byte[] text = path.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }

    public Path hostKey() {
        return config.resolve("host.key");
    }

    public Path configuration() {
        return config.resolve("rejoin.toml");
    }

    public Path policies() {
        return config.resolve("policy.d");
    }

    public Path lock() {
        return state.resolve("lock");
    }

    public Path host() {
        return state.resolve("host.json");
    }

    public Path users() {
        return state.resolve("users");
    }

    public Path tls() {
        return state.resolve("tls");
    }

    public Path sessions() {
        return state.resolve("sessions");
    }

    public Path session(SessionId id) {
        return sessions().resolve(id.toString()).resolve("session.json");
    }

    public Path ended() {
        return state.resolve("ended");
    }

    public Path ended(SessionId id) {
        return ended().resolve(id + ".json");
    }

    public Path journal() {
        return state.resolve("journal");
    }

    /** Files that could not be read, kept for whoever wants to know. */
    public Path setAside() {
        return state.resolve("set-aside");
    }

    /** The keys of the servers that this user's client and doctor have seen. */
    public Path knownHosts() {
        return state.resolve("known-hosts.json");
    }

    public Path adminSocket() {
        return run.resolve("admin.sock");
    }

    /** The directory of one session's socket and log: its user owns it. */
    public Path run(SessionId id) {
        return run.resolve(id.toString());
    }

    public Path desktopSocket(SessionId id) {
        return run(id).resolve("rfb.sock");
    }

    /** Versioned copies of the programs that run inside sessions. */
    public Path programs() {
        return run.resolve("lib");
    }
}
