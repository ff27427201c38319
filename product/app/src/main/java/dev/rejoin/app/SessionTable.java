package dev.rejoin.app;

import dev.rejoin.host.admin.SessionRow;
import dev.rejoin.host.admin.SessionRowJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of sessions as text. */
final class SessionTable {
    private static final int LONGEST_SESSION = 17;
    private static final int LONGEST_USER = 21;

    private final List<SessionRow> rows;
    private final Optional<Integer> own;

    /**
     * Marks the session in which the command runs.
     *
     * @param own its number, if it runs in one
     */
    SessionTable(List<SessionRow> rows, Optional<Integer> own) {
        this.rows = List.copyOf(rows);
        this.own = own;
    }

    /** The columns of Windows' {@code query session}, at its offsets: 1, 19, 41-45, 48, 56, 68. */
    String windows() {
        var text = new StringBuilder();
        text.append(line(' ', "SESSIONNAME", "USERNAME", "ID", "STATE", "TYPE", "DEVICE"));
        for (SessionRow row : rows) {
            text.append(
                    line(
                            mark(row),
                            cut(row.session(), LONGEST_SESSION),
                            cut(row.user(), LONGEST_USER),
                            Integer.toString(row.id()),
                            row.state(),
                            row.type(),
                            ""));
        }
        return text.toString();
    }

    /** Columns as wide as what is in them, with everything there is to know. */
    String wide() {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        " SESSION",
                        "USER",
                        "ID",
                        "STATE",
                        "FOR",
                        "CLIENT",
                        "ADDRESS",
                        "QUIET",
                        "TRIP",
                        "CAUSE"));
        for (SessionRow row : rows) {
            table.add(
                    List.of(
                            mark(row) + row.session(),
                            row.user(),
                            Integer.toString(row.id()),
                            row.state(),
                            age(row.ageSeconds()),
                            row.client(),
                            row.address(),
                            age(row.quietSeconds()),
                            row.roundTripMillis() == null ? "" : row.roundTripMillis() + "ms",
                            row.cause().isEmpty() ? "" : row.cause() + ": " + row.causeWords()));
        }
        return table.stream().map(line -> padded(line, table)).collect(Collectors.joining());
    }

    /** An array of objects, one a line. */
    String json() {
        return JsonArray.of(rows.stream().map(SessionRowJson::write).toList());
    }

    private char mark(SessionRow row) {
        return own.isPresent() && own.get() == row.id() ? '>' : ' ';
    }

    private static String line(
            char mark,
            String session,
            String user,
            String id,
            String state,
            String type,
            String device) {
        return "%c%-18s%-22s%5s  %-8s%-12s%-8s"
                        .formatted(mark, session, user, id, state, type, device)
                        .stripTrailing()
                + "\n";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String padded(List<String> line, List<List<String>> table) {
        var text = new StringBuilder();
        for (int column = 0; column < line.size(); column++) {
            int at = column;
            int width = table.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
            text.append(line.get(column));
            text.append(" ".repeat(width - line.get(column).length() + 2));
        }
        return text.toString().stripTrailing() + "\n";
    }

    /** The largest two units: {@code 3d4h}, {@code 5m2s}, {@code 9s}. */
    static String age(@Nullable Long seconds) {
        if (seconds == null) {
            return "";
        }
        long s = seconds;
        if (s < 60) {
            return s + "s";
        }
        if (s < 3600) {
            return s / 60 + "m" + s % 60 + "s";
        }
        if (s < 86_400) {
            return s / 3600 + "h" + s % 3600 / 60 + "m";
        }
        return s / 86_400 + "d" + s % 86_400 / 3600 + "h";
    }
}
