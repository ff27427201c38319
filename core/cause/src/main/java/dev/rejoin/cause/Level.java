package dev.rejoin.cause;

/** How much attention something deserves, in the words of Windows' event log. */
public enum Level {
    INFORMATION,
    WARNING,
    ERROR;

    public String word() {
        return switch (this) {
            case INFORMATION -> "information";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    public static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level is called '" + word + "'");
    }
}
