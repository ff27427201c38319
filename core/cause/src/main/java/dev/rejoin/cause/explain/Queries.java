package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The queries in the words of a command line. People leave out quotation marks: {@code event 40
 * reason 5 0xC00A0039} is an event with its reason, and a number.
 */
public final class Queries {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z]\\w*_\\w+|\\w*[a-z][A-Z]\\w*|[a-z]+(?:-[a-z]+)+");
    private static final Pattern PAIR =
            Pattern.compile(Written.NUMBER + "[/,;|+&]" + Written.NUMBER, Pattern.CASE_INSENSITIVE);

    /** Words that begin something new after a number. */
    private static final Set<String> BEGIN =
            Set.of("event", "events", "exit", "rc", "alert", "krb", "kerberos", "mstsc", "errinfo");

    /** Words that belong to the number before them. */
    private static final Set<String> GO_ON =
            Set.of(
                    "reason",
                    "code",
                    "status",
                    "substatus",
                    "error",
                    "failure",
                    "alert",
                    "version",
                    "result",
                    "type",
                    "extended",
                    "ext");

    private Queries() {}

    public static List<String> of(List<String> arguments) {
        if (arguments.stream().allMatch(Queries::standsAlone)) {
            return List.copyOf(arguments);
        }
        List<String> queries = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String argument : arguments) {
            if (!open.isEmpty() && isWhole(open, argument)) {
                queries.add(String.join(" ", open));
                open.clear();
            }
            open.add(argument);
        }
        queries.add(String.join(" ", open));
        return queries;
    }

    /** Whether the words so far are a query that the next argument does not belong to. */
    private static boolean isWhole(List<String> open, String next) {
        String last = open.getLast();
        if (last.contains(" ") || next.contains(" ")) {
            return true;
        }
        String word = next.toLowerCase(Locale.ROOT);
        if (open.size() > 1 && GO_ON.contains(word)) {
            return false;
        }
        boolean code = isCode(last) || (open.size() == 1 && standsAlone(last));
        return code && (standsAlone(next) || BEGIN.contains(word));
    }

    private static boolean standsAlone(String argument) {
        return argument.contains(" ") || isCode(argument) || NAME.matcher(argument).matches();
    }

    private static boolean isCode(String argument) {
        return Written.read(argument).isPresent() || PAIR.matcher(argument).matches();
    }
}
