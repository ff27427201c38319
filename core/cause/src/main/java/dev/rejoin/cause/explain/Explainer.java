package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a code, a name, an event or a pasted text means. */
public final class Explainer {
    /** In a query this short, a pair or an event is all there is. */
    private static final int SHORT_QUERY = 12;

    private static final Pattern IN_TEXT = Pattern.compile("\\b0x[0-9a-f]{3,8}\\b");

    private final NumberReader numbers;
    private final PairReader pairs;
    private final EventReader events;
    private final NameReader names;
    private final LabelReader labels;
    private final MessageReader messages;

    public Explainer(Reference reference) {
        numbers = new NumberReader(reference);
        pairs = new PairReader(numbers);
        events = new EventReader(reference, numbers);
        names = new NameReader(reference);
        labels = new LabelReader(numbers);
        messages = new MessageReader(reference);
    }

    public Answer explain(String typed) {
        Query query = Query.of(typed);
        List<Decoded> decoded = new ArrayList<>();
        Optional<Written> number = Written.read(query.text());
        List<Reading> readings =
                number.isPresent() ? alone(number.get(), decoded) : text(query, decoded);
        return new Answer(query.text(), distinct(readings), decoded.stream().distinct().toList());
    }

    private List<Reading> alone(Written number, List<Decoded> decoded) {
        List<Reading> readings = numbers.read(number);
        if (readings.isEmpty()) {
            decoded.addAll(Decoded.of(number.bits()));
        }
        return readings;
    }

    /** From the most to the least particular. */
    private List<Reading> text(Query query, List<Decoded> decoded) {
        List<Reading> readings = new ArrayList<>(pairs.read(query, decoded));
        if (readings.isEmpty()) {
            readings.addAll(events.read(query, decoded));
        }
        if (!readings.isEmpty() && query.words().size() <= SHORT_QUERY) {
            return readings;
        }
        readings.addAll(names.read(query));
        readings.addAll(labels.hexadecimal(query));
        readings.addAll(inText(query, decoded));
        readings.addAll(messages.whole(query));
        readings.addAll(labels.decimal(query));
        if (readings.isEmpty()) {
            readings.addAll(names.readSpaced(query));
            readings.addAll(messages.parts(query));
        }
        return readings;
    }

    /** Hexadecimal numbers stand out in a text; decimal ones can be anything. */
    private List<Reading> inText(Query query, List<Decoded> decoded) {
        List<Reading> readings = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(query.lower());
        while (matcher.find()) {
            Written.read(matcher.group())
                    .ifPresent(found -> readings.addAll(alone(found, decoded)));
        }
        return readings;
    }

    private static List<Reading> distinct(List<Reading> readings) {
        List<Reading> distinct = new ArrayList<>();
        for (Reading reading : readings) {
            if (distinct.stream().noneMatch(reading::repeats)) {
                distinct.add(reading);
            }
        }
        return distinct;
    }
}
