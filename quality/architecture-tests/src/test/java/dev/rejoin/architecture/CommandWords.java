package dev.rejoin.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A command as documents show it, against the program's own tree of commands. */
final class CommandWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private CommandWords() {}

    /** As a shell would cut it. */
    static List<String> of(String command) {
        return WORD.matcher(command)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** Whether the program has this command, with these options. */
    static boolean exist(String command) {
        List<String> words = of(command);
        if (words.isEmpty() || !words.getFirst().equals("rejoin")) {
            return false;
        }
        CommandLine line = program();
        int next = 1;
        while (next < words.size() && line.getSubcommands().containsKey(words.get(next))) {
            line = line.getSubcommands().get(words.get(next));
            next++;
        }
        CommandLine.Model.CommandSpec found = line.getCommandSpec();
        return next > 1
                && line.getSubcommands().isEmpty()
                && words.stream()
                        .skip(next)
                        .filter(word -> word.startsWith("--"))
                        .allMatch(option -> found.findOption(option) != null);
    }

    private static CommandLine program() {
        try {
            Method tree =
                    Class.forName("dev.rejoin.app.RejoinCommand")
                            .getDeclaredMethod("commandLine", PrintWriter.class, PrintWriter.class);
            tree.setAccessible(true);
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            return (CommandLine) tree.invoke(null, nowhere, nowhere);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the program has another way to its commands", e);
        }
    }
}
