package dev.rejoin.it.compare;

import dev.rejoin.it.range.RangeTarget;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same rules for every tool, in this order: what says something that is not so is wrong; what
 * names the cause is right, also without advice; the rest is vague. In doubt a tool is right.
 */
final class Judge {
    private static final Pattern ADDRESSES = Pattern.compile("https?://\\S+");

    private static final Pattern CAUSE =
            Pattern.compile("\"verdict\"\\s*:\\s*\\{\\s*\"cause\"\\s*:\\s*\"([^\"]+)\"");

    private Judge() {}

    static Judgement of(Tool tool, RangeTarget target, Run run) {
        return tool == Tool.DOCTOR ? doctor(target, run.output()) : other(tool, target, run);
    }

    /** The doctor names one cause; any other than the right one is not so. */
    private static Judgement doctor(RangeTarget target, String output) {
        Matcher matcher = CAUSE.matcher(output);
        if (!matcher.find() || matcher.group(1).equals("unexplained")) {
            return Judgement.vague();
        }
        String named = matcher.group(1);
        boolean right =
                target.cause().isEmpty()
                        ? !named.equals(RangeTarget.HEALTHY)
                        : named.equals(target.cause());
        return right ? Judgement.right(named) : Judgement.wrong(named);
    }

    private static Judgement other(Tool tool, RangeTarget target, Run run) {
        String output = ADDRESSES.matcher(run.output()).replaceAll("");
        Optional<String> untrue = first(Claims.untrue(tool, target), output);
        if (untrue.isPresent()) {
            return Judgement.wrong(untrue.get());
        }
        return first(Claims.telling(tool, target), output)
                .map(Judgement::right)
                .orElseGet(Judgement::vague);
    }

    private static Optional<String> first(List<Pattern> patterns, String output) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(output);
            if (matcher.find()) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }
}
