package dev.rejoin.store;

import java.io.IOException;
import java.nio.file.Path;

/** Takes a state over in a process of its own: exits with 3, and says why, if it is taken. */
final class HoldState {
    private HoldState() {}

    public static void main(String[] arguments) throws IOException {
        try {
            TestState.in(Path.of(arguments[0])).hold().close();
        } catch (StateLockedException taken) {
            System.out.println(taken.getMessage());
            System.exit(3);
        }
    }
}
