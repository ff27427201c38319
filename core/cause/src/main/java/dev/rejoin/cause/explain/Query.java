package dev.rejoin.cause.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed or pasted, with what does not matter taken away: quotation marks, ellipses,
 * line breaks, capitals.
 */
record Query(String text, String lower, List<String> words) {
    /** LIMIT: a pasted page of a log is read; what comes after it is not. */
    private static final int LONGEST = 20_000;

    static Query of(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        text =
                text.replaceAll("[\\u2018\\u2019\\u201A\\u2032`\u00B4]", "'")
                        .replaceAll("[\\u201C\\u201D\\u201E\\u00AB\\u00BB]", "\"")
                        .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                        .replaceAll("[\\s\\p{Cntrl}\\u00A0\\u200B-\\u200F\\u202F\\uFEFF]+", " ")
                        .strip();
        text = text.replaceAll("^[\"' .\u2026]+|[\"' .,;:!?\u2026]+$", "");
        return new Query(text, text.toLowerCase(Locale.ROOT), wordsOf(text));
    }

    /** The words of a text: letters and digits, without apostrophes. */
    static List<String> wordsOf(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("'", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}*]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
