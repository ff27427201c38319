package dev.rejoin.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded terminal desktop is started. */
public final class TerminalCommand {
    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-Xmx128m",
                    "-Xshare:auto",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED");

    private TerminalCommand() {}

    /**
     * The command line.
     *
     * @param java the Java program, which the session's user must be able to run
     * @param library the folder of the terminal's jars
     */
    public static List<String> of(Path java, Path library, Path socket, int width, int height) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", library + "/*", "dev.rejoin.terminal.Main"));
        command.addAll(List.of("--socket", socket.toString(), "--size", width + "x" + height));
        return List.copyOf(command);
    }
}
