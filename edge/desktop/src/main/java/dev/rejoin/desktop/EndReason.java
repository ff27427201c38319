package dev.rejoin.desktop;

import java.util.Optional;

/** Why a desktop is no more. */
public sealed interface EndReason {
    /** In words for a person, as in {@code ended with exit code 3}. */
    String words();

    /** It ended by itself. */
    record Exited(int code) implements EndReason {
        @Override
        public String words() {
            return "ended with exit code " + code;
        }
    }

    /** A signal ended it; 9 is also what the kernel sends when memory runs out. */
    record Killed(int signal) implements EndReason {
        @Override
        public String words() {
            return "killed (signal %d)".formatted(signal);
        }
    }

    /** The machine was started again since. */
    record Rebooted() implements EndReason {
        @Override
        public String words() {
            return "ended when the machine was restarted";
        }
    }

    /** It is gone and so was its minder, who would have known. */
    record Vanished() implements EndReason {
        @Override
        public String words() {
            return "vanished without a trace";
        }
    }

    /** As the minder writes it: {@code exit 3} or {@code signal 9}. */
    static Optional<EndReason> parse(String text) {
        String[] word = text.strip().split(" ", -1);
        if (word.length != 2 || !word[1].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(word[1]);
        return switch (word[0]) {
            case "exit" -> Optional.of(new Exited(number));
            case "signal" -> Optional.of(new Killed(number));
            default -> Optional.empty();
        };
    }
}
