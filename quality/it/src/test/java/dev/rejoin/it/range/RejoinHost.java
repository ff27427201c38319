package dev.rejoin.it.range;

import dev.rejoin.it.fixture.HostProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One host for all targets that are listeners of it. */
final class RejoinHost implements AutoCloseable {
    private final HostProcess host;
    private final Path configuration;
    private final Set<String> accounts = new HashSet<>();

    private RejoinHost(HostProcess host, Path configuration) {
        this.host = host;
        this.configuration = configuration;
    }

    static RejoinHost start(Path folder) throws IOException, InterruptedException {
        Path configuration =
                Files.writeString(
                        folder.resolve("rejoin.toml"),
                        """
                        shared-unix-user = true
                        [[listener]]
                        name = "with-nla"
                        bind = "127.0.0.1:0"
                        [[listener]]
                        name = "with-tls"
                        bind = "127.0.0.2:0"
                        network-level-authentication = false
                        """);
        HostProcess host = HostProcess.configured(folder.resolve("state"), configuration);
        return new RejoinHost(host, configuration);
    }

    /** A listener goes with its host. */
    private record Listener(String host, int port) implements Stand {
        static Listener at(String address) {
            int colon = address.lastIndexOf(':');
            return new Listener(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        }

        @Override
        public void close() {}
    }

    Stand withNla() {
        return Listener.at(host.addresses().getFirst());
    }

    Stand withTls() {
        return Listener.at(host.addresses().getLast());
    }

    /** The listener with NLA, once there is a user who was changed like this, if at all. */
    synchronized Stand withAccount(String name, String password, String... change)
            throws IOException, InterruptedException {
        if (accounts.add(name)) {
            make(name, password, change);
        }
        return withNla();
    }

    private void make(String name, String password, String... change)
            throws IOException, InterruptedException {
        HostProcess.addUser(
                host.state(),
                name,
                password,
                "--unix-user",
                "nobody",
                "--config",
                configuration.toString());
        if (change.length > 0) {
            List<String> command = new ArrayList<>(List.of("user", "change", name));
            command.addAll(List.of(change));
            HostProcess.Answer answer = host.command(command.toArray(String[]::new));
            if (answer.exit() != 0) {
                throw new IOException(command + ": " + answer);
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        host.close();
    }
}
