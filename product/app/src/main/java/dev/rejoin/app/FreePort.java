package dev.rejoin.app;

import dev.rejoin.host.admin.Outcome;
import dev.rejoin.net.PortHolder;
import dev.rejoin.session.Bind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Model.CommandSpec;

/** Picks the port where nobody has chosen one: 3389, or the next that is free. */
final class FreePort {
    private static final int USUAL = 3389;
    private static final int LAST = USUAL + 20;

    private FreePort() {}

    static Bind onThisMachine(CommandSpec spec) throws CommandFailure {
        for (int port = USUAL; port <= LAST; port++) {
            if (isFree(port)) {
                if (port != USUAL) {
                    spec.commandLine()
                            .getOut()
                            .printf("Port %d is taken%s; using %d.%n", USUAL, by(USUAL), port);
                }
                return new Bind("127.0.0.1", port);
            }
        }
        throw new CommandFailure(
                Outcome.notSo(
                        "every port from %d to %d is taken; choose one with --listen"
                                .formatted(USUAL, LAST)));
    }

    private static String by(int port) {
        return PortHolder.of(port).map(holder -> " by " + holder.words()).orElse("");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
