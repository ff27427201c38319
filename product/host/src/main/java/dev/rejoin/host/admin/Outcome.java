package dev.rejoin.host.admin;

import dev.rejoin.store.JsonException;

/**
 * What became of a command.
 *
 * @param words one sentence for the person who asked; may be empty when done
 */
public record Outcome(Status status, String words) {
    /** The exit status of the command, as every command uses it. */
    public enum Status {
        DONE(0),
        /** The thing asked for is not so: there is no such session, nothing is connected. */
        NOT_SO(1),
        WRONG_USAGE(2),
        NO_PERMISSION(3),
        UNREACHABLE(4);

        private final int exit;

        Status(int exit) {
            this.exit = exit;
        }

        public int exit() {
            return exit;
        }

        static Status of(int exit) throws JsonException {
            for (Status status : values()) {
                if (status.exit == exit) {
                    return status;
                }
            }
            throw new JsonException("no outcome has the number " + exit);
        }
    }

    public static Outcome done(String words) {
        return new Outcome(Status.DONE, words);
    }

    public static Outcome notSo(String words) {
        return new Outcome(Status.NOT_SO, words);
    }

    public static Outcome noPermission(String words) {
        return new Outcome(Status.NO_PERMISSION, words);
    }

    public int exit() {
        return status.exit();
    }
}
