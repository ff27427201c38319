package dev.rejoin.app;

/** Breaks a text into lines with an indentation, at blanks only. */
final class Wrap {
    private Wrap() {}

    /** The lines after the first begin with {@code indent} blanks; so does none of the text. */
    static String hanging(String first, int indent, String text, int width) {
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        line.append(" ".repeat(Math.max(0, indent - first.length())));
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                all.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return all.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
