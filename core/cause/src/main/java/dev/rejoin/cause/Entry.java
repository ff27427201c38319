package dev.rejoin.cause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the catalogue says about one cause. The texts hold placeholders such as {@code {user}}.
 *
 * @param fix what to do on this host, or on any where no platform has a cure of its own
 * @param cures what to do on other servers
 * @param sure what speaks against this cause where it was concluded from outside; empty if nothing
 * @param said the advice people find elsewhere and what is true about it; empty if none is common
 */
public record Entry(
        CauseId id,
        Level level,
        Map<Space, List<Integer>> numbers,
        String meaning,
        String fix,
        Map<Platform, String> cures,
        String sure,
        String said) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    public Entry {
        numbers = Map.copyOf(numbers);
        requirePlaceholders(id, meaning);
        requirePlaceholders(id, fix);
        cures = Collections.unmodifiableMap(new TreeMap<>(cures));
        cures.values().forEach(cure -> requirePlaceholders(id, cure));
    }

    /** The first number of {@code space}: the one this host sends. */
    public OptionalInt number(Space space) {
        List<Integer> all = numbers(space);
        return all.isEmpty() ? OptionalInt.empty() : OptionalInt.of(all.getFirst());
    }

    /** Every number of {@code space} under which this cause is met. */
    public List<Integer> numbers(Space space) {
        return numbers.getOrDefault(space, List.of());
    }

    public String meaning(Cause cause) {
        return fill(meaning, cause);
    }

    public String fix(Cause cause) {
        return fill(fix, cause);
    }

    /** What to do on {@code platform}, where that is known. */
    public Optional<String> cure(Platform platform, Cause cause) {
        return Optional.ofNullable(cures.get(platform)).map(text -> fill(text, cause));
    }

    static List<String> placeholders(String text) {
        List<String> names = new ArrayList<>();
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).forEach(names::add);
        return names;
    }

    private static String fill(String text, Cause cause) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> quoted(match, cause));
    }

    private static String quoted(MatchResult match, Cause cause) {
        String value = cause.arguments().getOrDefault(match.group(1), "");
        return Matcher.quoteReplacement(value);
    }

    private static void requirePlaceholders(CauseId id, String text) {
        for (String name : placeholders(text)) {
            if (!id.arguments().contains(name)) {
                throw new IllegalArgumentException(id.word() + " has no argument {" + name + "}");
            }
        }
    }
}
