package dev.rejoin.store;

/** What is wrong in a configuration file, and where; line 0 is the file as a whole. */
public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
