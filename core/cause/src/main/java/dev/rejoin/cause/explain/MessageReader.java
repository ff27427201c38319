package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sentences that programs say, pasted whole or in part. */
final class MessageReader {
    /** LIMIT: a comparison costs words times words. */
    private static final int MOST_WORDS = 400;

    private static final double ALIKE = 0.75;
    private static final int LEAST_ALIKE_WORDS = 6;
    private static final int LEAST_LETTERS = 8;
    private static final int MOST_PARTS = 5;

    /** Words that are in so many sentences that they tell none. */
    private static final Set<String> COMMON =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "are",
                    "at",
                    "be",
                    "because",
                    "by",
                    "can",
                    "cannot",
                    "cant",
                    "computer",
                    "connect",
                    "connection",
                    "could",
                    "desktop",
                    "error",
                    "failed",
                    "for",
                    "from",
                    "has",
                    "if",
                    "in",
                    "is",
                    "it",
                    "not",
                    "of",
                    "on",
                    "or",
                    "please",
                    "remote",
                    "server",
                    "session",
                    "that",
                    "the",
                    "this",
                    "to",
                    "try",
                    "was",
                    "with",
                    "you",
                    "your",
                    "again",
                    "windows",
                    "code",
                    "login",
                    "user",
                    "problem",
                    "client");

    private record Sentence(Known.Message message, List<String> words) {}

    private record Fit(Known.Message message, double share, String why) {}

    private final List<Sentence> sentences = new ArrayList<>();

    MessageReader(Reference reference) {
        for (Known known : reference.all()) {
            if (known instanceof Known.Message message) {
                for (String text : message.texts()) {
                    sentences.add(new Sentence(message, Query.wordsOf(text)));
                }
            }
        }
    }

    /** Sentences that stand whole in the query, the longest first. */
    List<Reading> whole(Query query) {
        List<String> words = first(query.words());
        List<Fit> fits = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (contains(words, sentence.words())) {
                fits.add(
                        new Fit(
                                sentence.message(),
                                sentence.words().size(),
                                "It is a sentence of " + sentence.message().program() + "."));
            }
        }
        return best(fits, MOST_PARTS);
    }

    /** Sentences of which the query has a part, or nearly all words. */
    List<Reading> parts(Query query) {
        List<String> words = first(query.words());
        if (words.size() < 2 || tellsNothing(words)) {
            return List.of();
        }
        List<Fit> fits = new ArrayList<>();
        for (Sentence sentence : sentences) {
            double share = (double) words.size() / sentence.words().size();
            String program = sentence.message().program();
            if (contains(sentence.words(), words)) {
                fits.add(
                        new Fit(
                                sentence.message(),
                                1 + Math.min(share, 1),
                                "These words are part of a sentence of " + program + "."));
            } else if (Math.min(words.size(), sentence.words().size()) >= LEAST_ALIKE_WORDS) {
                double alike = alike(sentence.words(), words);
                if (alike >= ALIKE) {
                    fits.add(
                            new Fit(
                                    sentence.message(),
                                    alike,
                                    "Most of the words are those of a sentence of "
                                            + program
                                            + "."));
                }
            }
        }
        return best(fits, MOST_PARTS);
    }

    private static List<Reading> best(List<Fit> fits, int most) {
        List<Reading> readings = new ArrayList<>();
        List<Known.Message> seen = new ArrayList<>();
        fits.sort(Comparator.comparingDouble(Fit::share).reversed());
        for (Fit fit : fits) {
            if (!seen.contains(fit.message()) && readings.size() < most) {
                seen.add(fit.message());
                readings.add(Reading.of(fit.message(), fit.why()));
            }
        }
        return readings;
    }

    private static List<String> first(List<String> words) {
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    private static boolean tellsNothing(List<String> words) {
        boolean common = COMMON.containsAll(words) && words.size() < LEAST_ALIKE_WORDS;
        return common || words.stream().mapToInt(String::length).sum() < LEAST_LETTERS;
    }

    /**
     * Whether the words of {@code part} follow each other in {@code text}; {@code *} is any word.
     */
    private static boolean contains(List<String> text, List<String> part) {
        for (int start = 0; start + part.size() <= text.size(); start++) {
            int same = 0;
            while (same < part.size() && fits(text.get(start + same), part.get(same))) {
                same++;
            }
            if (same == part.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String word, String other) {
        return word.equals(other) || word.equals("*") || other.equals("*");
    }

    /** The longest common subsequence of words, as a share of the longer text. */
    private static double alike(List<String> sentence, List<String> words) {
        int[] row = new int[words.size() + 1];
        for (String word : sentence) {
            int diagonal = 0;
            for (int j = 1; j <= words.size(); j++) {
                int above = row[j];
                row[j] = fits(word, words.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return (double) row[words.size()] / Math.max(sentence.size(), words.size());
    }
}
