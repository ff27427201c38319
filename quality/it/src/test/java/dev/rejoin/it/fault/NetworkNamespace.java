package dev.rejoin.it.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Another machine, as far as the network goes: a namespace joined to this one by a pair of virtual
 * Ethernet devices, whose cable can be cut. Needs root. Its names are its own, so tests can run
 * beside each other.
 */
final class NetworkNamespace implements AutoCloseable {
    private final String name;
    private final String here;
    private final String there;
    private final String net;
    private boolean cut;

    private NetworkNamespace(int number) {
        name = "rj-" + Integer.toHexString(number);
        here = "rjh" + Integer.toHexString(number);
        there = "rjc" + Integer.toHexString(number);
        net = "10.%d.%d.".formatted(200 + number / 256 % 40, number % 256);
    }

    static NetworkNamespace make() throws IOException, InterruptedException {
        NetworkNamespace made =
                new NetworkNamespace(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
        run("ip", "netns", "add", made.name);
        try {
            made.join();
        } catch (IOException | InterruptedException failed) {
            made.close();
            throw failed;
        }
        return made;
    }

    private void join() throws IOException, InterruptedException {
        run("ip", "link", "add", here, "type", "veth", "peer", "name", there);
        run("ip", "link", "set", there, "netns", name);
        run("ip", "addr", "add", hostAddress() + "/24", "dev", here);
        run("ip", "link", "set", here, "up");
        inside("ip", "addr", "add", net + "2/24", "dev", there);
        inside("ip", "link", "set", there, "up");
        inside("ip", "link", "set", "lo", "up");
    }

    /** Where this machine is, seen from there. */
    String hostAddress() {
        return net + "1";
    }

    /** The command, run over there. */
    List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", name));
        command.addAll(Arrays.asList(words));
        return command;
    }

    /**
     * Silence both ways. Packets vanish where they arrive: dropped where they leave, the sender
     * would know.
     */
    void cut() throws IOException, InterruptedException {
        cut = true;
        run("iptables", "-w", "-A", "INPUT", "-i", here, "-j", "DROP");
        inside("iptables", "-w", "-A", "INPUT", "-i", there, "-j", "DROP");
    }

    void heal() throws IOException, InterruptedException {
        run("iptables", "-w", "-D", "INPUT", "-i", here, "-j", "DROP");
        cut = false;
        inside("iptables", "-w", "-D", "INPUT", "-i", there, "-j", "DROP");
    }

    private void inside(String... words) throws IOException, InterruptedException {
        run(command(words).toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + printed);
        }
    }

    /** The devices go with the namespace. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (cut) {
            run("iptables", "-w", "-D", "INPUT", "-i", here, "-j", "DROP");
        }
        run("ip", "netns", "del", name);
    }
}
