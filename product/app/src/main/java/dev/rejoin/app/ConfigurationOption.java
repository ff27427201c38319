package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;
import dev.rejoin.session.Settings;
import dev.rejoin.store.Configuration;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For commands that depend on settings: which file has them. */
final class ConfigurationOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration, when it is not the usual rejoin.toml.")
    private @Nullable Path config;

    Settings settings(Places places) throws IOException, CommandFailure {
        if (config != null && !Files.isReadable(config)) {
            throw new CommandFailure(Outcome.notSo("there is no file " + config + " to read"));
        }
        return config == null
                ? Configuration.read(places)
                : Configuration.read(config, places.policies());
    }

    boolean isGiven() {
        return config != null;
    }
}
