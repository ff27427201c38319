package dev.rejoin.app;

import dev.rejoin.host.Host;
import dev.rejoin.host.HostOptions;
import dev.rejoin.host.RunningHost;
import dev.rejoin.host.admin.AdminClient;
import dev.rejoin.session.Bind;
import dev.rejoin.session.Settings;
import dev.rejoin.store.Configuration;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs once after a build, while Java records which classes a start needs: a host in a temporary
 * directory and a few commands. Later starts take a third of the time.
 */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("rejoin");
        try {
            commands();
            host(root);
        } finally {
            remove(root);
        }
        System.exit(0);
    }

    private static void commands() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        RejoinCommand.run(nowhere, nowhere, "query", "session", "--help");
        RejoinCommand.run(nowhere, nowhere, "nonsense");
        RejoinCommand.run(nowhere, nowhere, "explain", "0xC00A0039", "event 40 reason 5");
        RejoinCommand.run(nowhere, nowhere, "explain", "--json", "an internal error has occurred");
    }

    private static void host(Path root) throws IOException {
        Places places = new Places(root.resolve("s"), root.resolve("r"), root.resolve("c"));
        SecureRandom random = new SecureRandom();
        Instant now = Instant.now();
        HostState held = StateDirectory.open(places, random).hold(now);
        FirstStart first = FirstStart.prepare(held, random, now);
        Settings settings =
                Configuration.listeningOn(Configuration.read(places), new Bind("127.0.0.1", 0));
        try (RunningHost host = Host.start(new HostOptions(held, settings, first.identity()));
                AdminClient client = AdminClient.connect(places.adminSocket())) {
            var nowhere = new PrintWriter(Writer.nullWriter());
            nowhere.print(new SessionTable(client.sessions(), Optional.empty()).windows());
            nowhere.print(new StartLines(first, host.addresses(), settings, false));
            InetSocketAddress address = host.addresses().getFirst();
            RejoinCommand.run(
                    nowhere,
                    nowhere,
                    "doctor",
                    "127.0.0.1:" + address.getPort(),
                    "--json",
                    "--state",
                    root.resolve("s").toString());
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
