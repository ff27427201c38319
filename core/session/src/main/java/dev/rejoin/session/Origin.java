package dev.rejoin.session;

/** Where the value of a setting comes from. */
public sealed interface Origin {
    /** How {@code policy show} prints it. */
    String printed();

    record Default() implements Origin {
        @Override
        public String printed() {
            return "default";
        }
    }

    record CommandLine(String option) implements Origin {
        @Override
        public String printed() {
            return option + " on the command line";
        }
    }

    record LocalFile(String file, int line) implements Origin {
        @Override
        public String printed() {
            return file + ":" + line;
        }
    }

    record PolicyFile(String file, int line) implements Origin {
        @Override
        public String printed() {
            return "policy " + file + ":" + line;
        }
    }
}
