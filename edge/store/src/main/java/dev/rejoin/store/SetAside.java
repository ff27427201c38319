package dev.rejoin.store;

import java.nio.file.Path;

/** A file that could not be read: where it stood, where it is now, and what is wrong with it. */
public record SetAside(Path from, Path to, String why) {
    @Override
    public String toString() {
        return from + " cannot be read (" + why + ") and was set aside as " + to;
    }
}
