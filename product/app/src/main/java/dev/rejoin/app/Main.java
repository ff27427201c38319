package dev.rejoin.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point of the {@code rejoin} program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = RejoinCommand.run(out, err, args);
        out.flush();
        err.flush();
        System.exit(status);
    }
}
