package dev.rejoin.app;

import dev.rejoin.host.admin.AdminClient;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.host.admin.RefusedException;
import dev.rejoin.host.admin.SessionControl;
import dev.rejoin.host.admin.StateFiles;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Finds whom to ask: the running host, or the files of one that is down. */
final class HostCommands {
    /** Something to ask a host or its files. */
    @FunctionalInterface
    interface Question<T> {
        T ask(SessionControl control) throws IOException;
    }

    private HostCommands() {}

    static <T> T ask(StateOption option, Question<T> question) throws CommandFailure {
        Places places = option.places();
        try {
            Optional<AdminClient> host = running(option, places);
            if (host.isPresent()) {
                try (AdminClient client = host.get()) {
                    return question.ask(client);
                }
            }
            if (!Files.exists(places.state())) {
                throw new CommandFailure(
                        Outcome.Status.UNREACHABLE,
                        "no host runs, and there is no state of one in " + places.state());
            }
            StateDirectory directory = StateDirectory.open(places, new SecureRandom());
            return question.ask(StateFiles.open(directory, InstantSource.system()));
        } catch (RefusedException refused) {
            throw new CommandFailure(refused.outcome());
        } catch (AccessDeniedException denied) {
            throw noPermission(denied);
        } catch (IOException | UncheckedIOException e) {
            throw unreachable(e);
        }
    }

    /** Runs a command that has an outcome: prints its words, and fails unless it was done. */
    static String done(Outcome outcome) throws CommandFailure {
        if (outcome.status() != Outcome.Status.DONE) {
            throw new CommandFailure(outcome);
        }
        return outcome.words();
    }

    static CommandFailure noPermission(AccessDeniedException denied) {
        return new CommandFailure(
                Outcome.Status.NO_PERMISSION,
                System.getProperty("user.name") + " may not read " + denied.getFile());
    }

    static CommandFailure unreachable(Exception e) {
        Throwable wrapped = e.getCause();
        Throwable why = e instanceof UncheckedIOException && wrapped != null ? wrapped : e;
        return new CommandFailure(
                Outcome.Status.UNREACHABLE, "the host cannot be reached: " + why.getMessage());
    }

    private static Optional<AdminClient> running(StateOption option, Places places)
            throws IOException {
        if (Files.exists(places.adminSocket())) {
            try {
                return Optional.of(AdminClient.connect(places.adminSocket()));
            } catch (IOException leftBehind) {
                // A killed host leaves its socket; whether one runs, the lock tells.
                return Optional.empty();
            }
        }
        // People command their own sessions on a host that root runs; its files are not for them.
        Path system = option.placesOfRoot().adminSocket();
        return Files.exists(system) && !Files.isReadable(places.state())
                ? Optional.of(AdminClient.connect(system))
                : Optional.empty();
    }
}
