package dev.rejoin.cause.explain;

import dev.rejoin.cause.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that the reference knows. */
public sealed interface Known {
    /** A word for programs: it stays the same while the texts are improved. */
    String key();

    /**
     * A number, or several that mean the same.
     *
     * @param home the family that the entry is written for; {@code numbers} may have its twins
     * @param channel the log, for an event
     * @param shown spellings under which some program shows this number and nothing else
     */
    record Code(
            CodeSpace home,
            Map<CodeSpace, List<Long>> numbers,
            List<String> names,
            Optional<Channel> channel,
            List<String> shown,
            Prose prose)
            implements Known {
        public Code {
            numbers = Map.copyOf(numbers);
            names = List.copyOf(names);
            shown = List.copyOf(shown);
        }

        @Override
        public String key() {
            String number = home.shown(numbers(home).getFirst()).split(" ", 2)[0];
            return channel.map(log -> home.word() + "/" + log.word() + "/" + number)
                    .orElse(home.word() + "/" + number);
        }

        public List<Long> numbers(CodeSpace space) {
            return numbers.getOrDefault(space, List.of());
        }

        /**
         * The name of one of the numbers, empty if it has none. Names stand in the order of the
         * numbers: first those of the home, then those of twins.
         */
        public String name(CodeSpace space, long number) {
            int ours = numbers(home).size();
            int index = numbers(space).indexOf(number);
            if (index < 0 || names.size() < ours) {
                return "";
            }
            if (space != home && names.size() > ours + index) {
                return names.get(ours + index);
            }
            return index < ours ? names.get(index) : "";
        }
    }

    /** A sentence that some program says. The texts hold {@code *} where something stands. */
    record Message(String key, String program, List<String> texts, Prose prose) implements Known {
        public Message {
            texts = List.copyOf(texts);
        }
    }

    /** A setting of Windows: where it is, its values, its default. */
    record Setting(
            String key,
            List<String> names,
            String policy,
            String place,
            String values,
            String standard,
            Prose prose)
            implements Known {
        public Setting {
            names = List.copyOf(names);
        }
    }

    /** A cause of Rejoin's own. */
    record OwnCause(Entry entry) implements Known {
        @Override
        public String key() {
            return "cause/" + entry.id().word();
        }
    }
}
