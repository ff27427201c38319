package dev.rejoin.accounts;

import dev.rejoin.auth.Secret;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Makes passwords that can be read out and typed on any keyboard. */
public final class Passwords {
    // Left out: letters that lie elsewhere on German and French keyboards, and those read as
    // others.
    private static final String CONSONANTS = "bcdfghjkmnprstvx";
    private static final String VOWELS = "eiou";
    private static final int GROUPS = 5;

    private Passwords() {}

    /** As {@code beko-tiru-...}: 60 random bits. */
    public static Secret random(RandomGenerator random) {
        char[] text = new char[GROUPS * 5 - 1];
        for (int i = 0; i < text.length; i++) {
            String choice = i % 5 == 4 ? "-" : i % 5 % 2 == 0 ? CONSONANTS : VOWELS;
            text[i] = choice.charAt(random.nextInt(choice.length()));
        }
        Secret password = Secret.of(text);
        Arrays.fill(text, '\0');
        return password;
    }
}
