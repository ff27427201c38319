package dev.rejoin.store;

import dev.rejoin.session.Bind;
import dev.rejoin.session.Listener;
import dev.rejoin.session.Lockout;
import dev.rejoin.session.Origin;
import dev.rejoin.session.SecurityLayer;
import dev.rejoin.session.Setting;
import dev.rejoin.session.Settings;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads {@code rejoin.toml} and the files of {@code policy.d}, which win over it setting by
 * setting, the later name over the earlier. Anything unknown or impossible is refused with its
 * line.
 */
public final class Configuration {
    private static final String DURATION = "a duration such as \"10s\" or \"15m\"";

    private final List<TomlTable> layers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Configuration() {}

    public static Settings read(Places places) throws IOException {
        return read(places.configuration(), places.policies());
    }

    /** Either may be missing. */
    public static Settings read(Path file, Path policies) throws IOException {
        Configuration configuration = new Configuration();
        for (Path policy : policyFiles(policies)) {
            configuration.add(policy, true);
        }
        if (Files.exists(file)) {
            configuration.add(file, false);
        }
        Settings settings = configuration.settings();
        if (!configuration.problems.isEmpty()) {
            throw new ConfigurationException(configuration.problems);
        }
        return settings;
    }

    /** The last first, since it wins. */
    private static List<Path> policyFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".toml"))
                    .sorted()
                    .toList()
                    .reversed();
        }
    }

    private void add(Path file, boolean policy) throws IOException {
        try {
            TomlTable.parse(file.toString(), policy, Files.readString(file), problems)
                    .ifPresent(layers::add);
        } catch (MalformedInputException notUtf8) {
            problems.add(new Problem(file.toString(), 0, "it is not UTF-8"));
        }
    }

    private Settings settings() {
        Settings usual = Settings.byDefault();
        Settings settings =
                new Settings(
                        listeners(),
                        first(layer -> duration(layer, "handshake-limit"), usual.handshakeLimit()),
                        first(layer -> durationOrOff(layer, "keep-alive"), usual.keepAlive()),
                        first(
                                layer -> layer.flag("single-session-per-user"),
                                usual.singleSessionPerUser()),
                        first(
                                layer -> layer.number("unauthenticated", 1, 100_000),
                                usual.unauthenticated()),
                        first(layer -> layer.number("per-address", 1, 100_000), usual.perAddress()),
                        first(layer -> durationOrOff(layer, "failure-delay"), usual.failureDelay()),
                        first(Configuration::lockout, usual.lockout()),
                        first(layer -> layer.flag("shared-unix-user"), usual.sharedUnixUser()),
                        first(
                                layer -> layer.number("max-sessions", 0, 100_000),
                                usual.maxSessions()),
                        first(layer -> layer.flag("drain"), usual.drain()),
                        first(Configuration::desktop, usual.desktop()));
        layers.forEach(TomlTable::refuseUnknown);
        return settings;
    }

    /** Asks every layer, so that a mistake in a file that loses is found, too. */
    private <T> Setting<T> first(
            Function<TomlTable, Optional<Setting<T>>> question, Setting<T> otherwise) {
        List<Setting<T>> answers = new ArrayList<>();
        layers.forEach(layer -> question.apply(layer).ifPresent(answers::add));
        return answers.isEmpty() ? otherwise : answers.getFirst();
    }

    private List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        for (TomlTable layer : layers) {
            List<Listener> here = new ArrayList<>();
            layer.tables("listener").forEach(table -> here.add(listener(table, here)));
            if (listeners.isEmpty()) {
                listeners.addAll(here);
            }
        }
        return listeners.isEmpty() ? Settings.byDefault().listeners() : listeners;
    }

    private static Listener listener(TomlTable table, List<Listener> before) {
        Listener usual = Listener.byDefault();
        Listener listener =
                new Listener(
                        table.text("name", "a name of letters, digits and -", Configuration::name)
                                .orElse(usual.name()),
                        table.text("bind", "\"ADDRESS:PORT\"", Bind::of).orElse(usual.bind()),
                        table.text("security-layer", "\"tls\"", SecurityLayer::of)
                                .orElse(usual.securityLayer()),
                        table.flag("network-level-authentication")
                                .orElse(usual.networkLevelAuthentication()));
        if (listener.securityLayer().value() != SecurityLayer.TLS) {
            table.problem(
                    "security-layer",
                    "RDP's own encryption is not built yet: only \"tls\" can be honoured");
        }
        for (Listener other : before) {
            if (other.name().value().equals(listener.name().value())) {
                table.problem("name", "two listeners are called " + listener.name().value());
            }
            if (other.bind().value().equals(listener.bind().value())) {
                table.problem("bind", "two listeners on " + listener.bind().value());
            }
        }
        table.refuseUnknown();
        return listener;
    }

    private static Optional<String> name(String text) {
        return text.matches("[A-Za-z0-9-]{1,32}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Setting<Duration>> duration(TomlTable layer, String name) {
        return layer.text(name, DURATION, Configuration::positive);
    }

    private static Optional<Setting<Optional<Duration>>> durationOrOff(
            TomlTable layer, String name) {
        return layer.text(
                name,
                DURATION + ", or \"off\"",
                text -> {
                    Optional<Duration> some = positive(text);
                    return some.isPresent() || text.equals("off")
                            ? Optional.of(some)
                            : Optional.empty();
                });
    }

    private static Optional<Duration> positive(String text) {
        return Durations.parse(text).filter(Duration::isPositive);
    }

    private static Optional<Setting<Optional<Lockout>>> lockout(TomlTable layer) {
        return layer.text(
                "lockout",
                "\"off\", or failures and a duration such as \"10 in 15m\"",
                Configuration::lockout);
    }

    private static Optional<Optional<Lockout>> lockout(String text) {
        if (text.equals("off")) {
            return Optional.of(Optional.empty());
        }
        String[] parts = text.split(" in ", 2);
        if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,5}")) {
            return Optional.empty();
        }
        Optional<Lockout> some =
                positive(parts[1]).map(time -> new Lockout(Integer.parseInt(parts[0]), time));
        return some.isPresent() ? Optional.of(some) : Optional.empty();
    }

    private static Optional<Setting<String>> desktop(TomlTable layer) {
        return layer.text(
                "desktop",
                "\"auto\", \"terminal\", \"xvnc\" or a command",
                text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));
    }

    /** The settings with one listener on what --listen names, in place of the configured ones. */
    public static Settings listeningOn(Settings settings, Bind bind) {
        Listener usual = settings.listeners().getFirst();
        Setting<Bind> chosen = new Setting<>(bind, new Origin.CommandLine("--listen"));
        return settings.withListeners(
                List.of(
                        new Listener(
                                usual.name(),
                                chosen,
                                usual.securityLayer(),
                                usual.networkLevelAuthentication())));
    }
}
