package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Makes what is known from the paragraphs of the reference. */
final class BlockReader {
    private static final String POLICY =
            "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\";
    private static final String SERVER =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\";
    private static final String LISTENER = SERVER + "WinStations\\RDP-Tcp\\";

    private final List<Known> all = new ArrayList<>();
    private CodeSpace space = CodeSpace.NTSTATUS;
    private Optional<Channel> channel = Optional.empty();
    private Sureness sure = Sureness.PRACTICE;

    private BlockReader() {}

    static List<Known> read(String file, String text) {
        BlockReader reader = new BlockReader();
        for (Block block : Block.parse(file, text)) {
            switch (block.kind()) {
                case "space" -> block.make(reader::heading);
                case "code" -> reader.all.add(block.make(reader::code));
                case "message" -> reader.all.add(block.make(reader::message));
                case "setting" -> reader.all.add(block.make(reader::setting));
                default -> throw block.failure("no paragraph begins with '" + block.kind() + "'");
            }
        }
        return reader.all;
    }

    /** What holds for the paragraphs below. */
    private boolean heading(Block block) {
        String word = block.take("space");
        space = CodeSpace.of(word).orElseThrow(() -> block.failure("no space is called " + word));
        String log = block.take("channel");
        channel =
                log.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Channel.of(log)
                                        .orElseThrow(() -> block.failure("no channel " + log)));
        sure = sureness(block);
        return true;
    }

    private Known code(Block block) {
        Map<CodeSpace, List<Long>> numbers = new EnumMap<>(CodeSpace.class);
        numbers.put(space, numbers(block.take("code")));
        for (CodeSpace twin : CodeSpace.values()) {
            List<Long> more = numbers(block.take(twin.word()));
            if (!more.isEmpty()) {
                numbers.merge(twin, more, BlockReader::concat);
            }
        }
        List<String> names = words(block.take("name"));
        List<String> shown = words(block.take("shown"));
        return new Known.Code(space, numbers, names, channel, shown, prose(block));
    }

    private Known message(Block block) {
        String key = "message/" + block.take("message");
        return new Known.Message(key, block.take("by"), block.takeAll("text"), prose(block));
    }

    private Known setting(Block block) {
        List<String> names = words(block.take("setting"));
        return new Known.Setting(
                "setting/" + names.getFirst(),
                names,
                path(block.take("policy")),
                path(block.take("place")),
                block.take("values"),
                block.take("default"),
                prose(block));
    }

    /** Writes out the three keys under which nearly everything lies. */
    private static String path(String text) {
        return text.replaceAll("(?<![A-Za-z\\\\])P\\\\", Matcher.quoteReplacement(POLICY))
                .replaceAll("(?<![A-Za-z\\\\])RDP\\\\", Matcher.quoteReplacement(LISTENER))
                .replaceAll("(?<![A-Za-z\\\\])TS\\\\", Matcher.quoteReplacement(SERVER));
    }

    private Prose prose(Block block) {
        List<Fix> fixes = new ArrayList<>();
        for (String key : block.keys()) {
            Side.of(key)
                    .ifPresent(side ->
                            block.takeAll(key).forEach(words -> fixes.add(new Fix(side, words))));
        }
        Sureness own = sureness(block);
        return new Prose(
                block.take("meaning"),
                block.take("mostly"),
                block.take("apart"),
                block.take("usual"),
                fixes,
                block.take("no-fix"),
                block.take("said"),
                own,
                block.takeAll("see"));
    }

    private Sureness sureness(Block block) {
        String word = block.take("sure");
        return word.isEmpty()
                ? sure
                : Sureness.of(word).orElseThrow(() -> block.failure("nothing is '" + word + "'"));
    }

    private static List<Long> numbers(String text) {
        return words(text).stream().map(Long::decode).toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" +"));
    }

    private static List<Long> concat(List<Long> some, List<Long> more) {
        List<Long> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
