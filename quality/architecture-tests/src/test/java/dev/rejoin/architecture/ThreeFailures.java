package dev.rejoin.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/three-failures.md. */
record ThreeFailures(List<Row> rows) {
    private static final String HEADER =
            "| people say | what is true | Rejoin does | command | test |";
    private static final String LATER = "later: ";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** One symptom or piece of advice. */
    record Row(int line, List<String> cells) {
        List<String> commands() {
            return code(cells.get(3));
        }

        /** What is typed after {@code rejoin explain}. */
        List<String> queries() {
            return commands().stream()
                    .map(CommandWords::of)
                    .filter(words -> words.size() > 2 && words.get(1).equals("explain"))
                    .map(words -> String.join(" ", words.subList(2, words.size())))
                    .toList();
        }

        List<String> tests() {
            return code(cells.get(4).split(LATER, 2)[0]);
        }

        boolean marked() {
            return cells.get(4).contains(LATER);
        }

        /** What the mark says is missing. */
        List<String> missing() {
            String[] parts = cells.get(4).split(LATER, 2);
            return parts.length == 2 ? code(parts[1]) : List.of();
        }

        @Override
        public String toString() {
            return "docs/three-failures.md:" + line;
        }
    }

    static ThreeFailures read() {
        List<String> lines = Project.lines(Project.ROOT.resolve("docs/three-failures.md"));
        List<Row> rows = new ArrayList<>();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(HEADER)) {
                inTable = true;
                i++; // the dashes
            } else if (!line.startsWith("|")) {
                inTable = false;
            } else if (inTable) {
                rows.add(new Row(i + 1, cells(line)));
            } else {
                throw new AssertionError("line " + (i + 1) + " is in no table of five columns");
            }
        }
        return new ThreeFailures(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> code(String cell) {
        Matcher matcher = CODE.matcher(cell);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
