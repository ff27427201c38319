package dev.rejoin.app;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.Entry;
import dev.rejoin.cause.Platform;
import dev.rejoin.cause.explain.Answer;
import dev.rejoin.cause.explain.Decoded;
import dev.rejoin.cause.explain.Fix;
import dev.rejoin.cause.explain.Known;
import dev.rejoin.cause.explain.Prose;
import dev.rejoin.cause.explain.Reading;
import dev.rejoin.cause.explain.Side;
import java.util.List;

/** An answer as a person reads it: the most likely reading whole, the others in a line each. */
final class ExplanationText {
    private static final int MARGIN = 2;
    private static final int LABELS = 15;
    private static final int SIDES = 17;
    private static final int MOST_OTHERS = 8;
    private static final int LONGEST_TITLE = 200;

    private final StringBuilder text = new StringBuilder();
    private final int width;

    ExplanationText(Answer answer, int width) {
        this.width = width;
        String title = answer.query();
        text.append(
                title.length() <= LONGEST_TITLE
                        ? Wrap.hanging("", 0, title, width)
                        : Wrap.hanging("", 0, title.substring(0, LONGEST_TITLE) + " ...", width));
        if (answer.known()) {
            whole(answer.readings().getFirst());
            others(answer.readings().subList(1, answer.readings().size()));
        } else {
            line("Nothing in this reference fits.");
        }
        answer.decoded().forEach(this::decoded);
        if (!answer.known()) {
            line(
                    "If you know where it was shown, say so, as 'event 40', 'exit 131', 'alert 80' or"
                            + " 'krb 7'; or paste the whole sentence.");
        }
    }

    private void whole(Reading reading) {
        line(ReadingTitle.of(reading));
        switch (reading.known()) {
            case Known.Code code -> {
                paragraph("Read so", reading.why());
                prose(code.prose());
            }
            case Known.Message message -> {
                paragraph("Read so", reading.why());
                prose(message.prose());
            }
            case Known.Setting setting -> {
                paragraph("Policy", setting.policy());
                paragraph("Place", setting.place());
                paragraph("Values", setting.values());
                paragraph("Default", setting.standard());
                prose(setting.prose());
            }
            case Known.OwnCause own -> own(own.entry());
        }
        mention(OwnCauses.of(reading));
        see(reading);
    }

    private void prose(Prose prose) {
        paragraph("Meaning", prose.meaning());
        paragraph("Mostly", prose.mostly());
        paragraph("Tell apart", prose.apart());
        paragraph("Usual reason", prose.usual());
        paragraph("To do", prose.noFix());
        fixes(prose.fixes());
        paragraph("Often said", prose.said());
        paragraph("How sure", prose.sure().words());
    }

    private void fixes(List<Fix> fixes) {
        boolean anywhere = fixes.stream().allMatch(fix -> fix.side() == Side.ANYWHERE);
        if (anywhere) {
            fixes.forEach(fix -> paragraph("To do", fix.words()));
        } else {
            line("To do");
            fixes.forEach(fix -> fix(fix.side().title(), fix.words()));
        }
    }

    private void fix(String where, String words) {
        String first = " ".repeat(MARGIN * 2) + where;
        text.append(Wrap.hanging(first + "  ", MARGIN * 2 + SIDES, words, width));
    }

    private void own(Entry entry) {
        Cause example = OwnCauses.example(entry.id());
        paragraph("Meaning", example.meaning());
        line("To do");
        fix("Rejoin", example.fix());
        for (Platform platform : Platform.values()) {
            entry.cure(platform, example).ifPresent(cure -> fix(platform.title(), cure));
        }
        paragraph("Often said", entry.said());
        paragraph("How sure", entry.sure());
    }

    /** One cause is told whole; of several, which differ in what to do, only what they mean. */
    private void mention(List<Entry> causes) {
        for (Entry entry : causes) {
            Cause example = OwnCauses.example(entry.id());
            String words = entry.id().word() + ": " + example.meaning();
            paragraph("In Rejoin", causes.size() == 1 ? words + " " + example.fix() : words);
        }
    }

    private void see(Reading reading) {
        List<String> queries = OwnCauses.see(reading);
        if (!queries.isEmpty()) {
            paragraph(
                    "See also",
                    "rejoin explain "
                            + String.join(
                                    " ",
                                    queries.stream()
                                            .map(query ->
                                                    query.contains(" ") ? "'" + query + "'" : query)
                                            .toList()));
        }
    }

    private void others(List<Reading> others) {
        if (others.isEmpty()) {
            return;
        }
        line("Other readings");
        for (Reading other : others.subList(0, Math.min(others.size(), MOST_OTHERS))) {
            String words = ReadingTitle.of(other) + ": " + OwnCauses.meaning(other);
            text.append(Wrap.hanging(" ".repeat(MARGIN * 2) + "- ", MARGIN * 3, words, width));
        }
    }

    private void decoded(Decoded decoded) {
        line(decoded.words());
    }

    private void paragraph(String label, String words) {
        if (!words.isEmpty()) {
            String first = " ".repeat(MARGIN) + label;
            text.append(Wrap.hanging(first, MARGIN + LABELS, words, width));
        }
    }

    private void line(String words) {
        text.append(Wrap.hanging("", MARGIN, words, width));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
