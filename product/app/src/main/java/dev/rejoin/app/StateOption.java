package dev.rejoin.app;

import dev.rejoin.store.Places;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command: which host is meant. */
final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "The host's state directory, when it is not the usual one.")
    private @Nullable Path state;

    /** Where the host that is meant keeps everything. */
    Places places() {
        return Places.here(Optional.ofNullable(state));
    }

    /** Where it keeps everything if root runs it. */
    Places placesOfRoot() {
        return Places.ofRoot(Optional.ofNullable(state));
    }
}
