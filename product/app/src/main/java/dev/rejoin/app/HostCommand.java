package dev.rejoin.app;

import dev.rejoin.host.HostOptions;
import dev.rejoin.host.RunningHost;
import dev.rejoin.host.admin.Outcome;
import dev.rejoin.net.PortBusyException;
import dev.rejoin.session.Bind;
import dev.rejoin.session.Settings;
import dev.rejoin.store.Configuration;
import dev.rejoin.store.ConfigurationException;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the host in this process until it is told to stop. */
@Command(
        name = "host",
        description = {
            "Runs the host. With nothing configured it makes a certificate, a user and a password,"
                    + " listens on this machine only and prints how to connect."
        })
final class HostCommand implements Callable<Integer> {
    /** Starts the host itself. */
    @FunctionalInterface
    interface Starter {
        RunningHost start(HostOptions options) throws IOException;
    }

    @Mixin private ConfigurationOption config;

    @Option(
            names = "--listen",
            paramLabel = "ADDR:PORT",
            description =
                    "Where to listen, in place of the configured listeners; port 0 takes a free"
                            + " one.")
    private @Nullable String listen;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    private final Starter starter;

    HostCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Places places = state.places();
        try {
            return run(places);
        } catch (ConfigurationException wrong) {
            throw new CommandFailure(
                    Outcome.notSo("the configuration cannot be honoured:\n" + wrong.getMessage()));
        } catch (PortBusyException busy) {
            throw new CommandFailure(
                    Outcome.notSo(busy.getMessage() + "; choose another port with --listen"));
        } catch (AccessDeniedException denied) {
            throw new CommandFailure(
                    Outcome.noPermission(
                            System.getProperty("user.name") + " may not use " + denied.getFile()));
        } catch (IOException e) {
            throw new CommandFailure(Outcome.notSo(String.valueOf(e.getMessage())));
        }
    }

    private int run(Places places) throws IOException, CommandFailure, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = settings(places);
        SecureRandom random = new SecureRandom();
        Instant now = Instant.now();
        // Closed by the host once it runs.
        HostState held = StateDirectory.open(places, random).hold(now);
        try {
            FirstStart first = FirstStart.prepare(held, random, now);
            RunningHost host = start(held, settings, first);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(host)));
            out.print(new StartLines(first, host.addresses(), settings, isConfigured(places)));
            out.flush();
            host.awaitEnd();
            return 0;
        } catch (IOException | RuntimeException failed) {
            held.close();
            throw failed;
        }
    }

    /** A password that nobody was shown is of no use: the next start makes another one. */
    private RunningHost start(HostState held, Settings settings, FirstStart first)
            throws IOException {
        try {
            return starter.start(new HostOptions(held, settings, first.identity()));
        } catch (IOException | RuntimeException failed) {
            first.takeUserBack(held);
            throw failed;
        }
    }

    private Settings settings(Places places) throws IOException, CommandFailure {
        Settings settings = config.settings(places);
        if (listen != null) {
            Bind bind =
                    Bind.of(listen)
                            .orElseThrow(() ->
                                    new CommandLine.ParameterException(
                                            spec.commandLine(),
                                            "--listen takes ADDRESS:PORT, such as"
                                                    + " 0.0.0.0:3389, not '"
                                                    + listen
                                                    + "'"));
            return Configuration.listeningOn(settings, bind);
        }
        return isConfigured(places)
                ? settings
                : Configuration.listeningOn(settings, FreePort.onThisMachine(spec));
    }

    /** Whether somebody has decided where to listen. */
    private boolean isConfigured(Places places) throws IOException {
        return listen != null || config.isGiven() || Files.exists(places.configuration());
    }

    private static void stop(RunningHost host) {
        try {
            host.close();
        } catch (IOException e) {
            System.err.println("rejoin host: " + e.getMessage());
        }
    }
}
