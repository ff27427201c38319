package dev.rejoin.app;

import java.util.Collection;
import java.util.Comparator;

/** The word that somebody meant: one that begins so, else the one with the fewest mistakes. */
final class Nearest {
    private Nearest() {}

    static String of(String given, Collection<String> words) {
        return words.stream()
                .min(
                        Comparator.comparing((String word) -> !word.startsWith(given))
                                .thenComparingInt(word -> distance(given, word))
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Levenshtein distance: insertions, deletions and replacements. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
