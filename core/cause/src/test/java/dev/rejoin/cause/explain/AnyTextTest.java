package dev.rejoin.cause.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever somebody pastes, the answer is clean and comes soon. */
class AnyTextTest {
    private static final Explainer EXPLAINER = new Explainer(Reference.shipped());
    private static final String SIGNS =
            "0123456789abcdefxABCDEFX-_/.,:;()[]{}<>|&*?!#%$\"'`\\ \t\r\n\u2026\u00e4\u4e2d\ud83d\ude00\u0000";

    private static final List<String> WORDS = words();

    private static List<String> words() {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "event",
                                "reason",
                                "0x",
                                "status",
                                "sub",
                                "error",
                                "code",
                                "extended"));
        for (Known known : Reference.shipped().all()) {
            if (known instanceof Known.Message message) {
                words.addAll(Query.wordsOf(message.texts().getFirst()));
            }
            if (known instanceof Known.Code code) {
                words.addAll(code.names());
            }
        }
        return words;
    }

    private static String signs(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static String wordsAndNumbers(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> Long.toString(random.nextLong());
                        case 1 -> "0x" + Integer.toHexString(random.nextInt());
                        case 2 -> Integer.toString(random.nextInt(70_000));
                        default -> WORDS.get(random.nextInt(WORDS.size()));
                    });
            text.append(random.nextInt(6) == 0 ? signs(random, 4) : " ");
        }
        return text.toString();
    }

    private static void assertClean(String text) {
        Answer answer = EXPLAINER.explain(text);
        Set<String> seen = new HashSet<>();
        for (Reading reading : answer.readings()) {
            assertFalse(reading.known().key().isBlank(), text);
            assertTrue(
                    seen.add(reading.known().key() + reading.number()),
                    () -> "twice " + reading.known().key() + " for: " + text);
            reading.number()
                    .ifPresent(number ->
                            assertTrue(
                                    number.number() >= 0 && number.number() <= 0xFFFFFFFFL,
                                    () -> number + " for: " + text));
        }
        for (Decoded decoded : answer.decoded()) {
            assertFalse(decoded.words().isBlank(), text);
        }
        Queries.of(List.of(text.split(" ", 50)));
    }

    @Test
    void anySignsGiveACleanAnswer() {
        Random random = new Random(40);
        for (int i = 0; i < 4000; i++) {
            assertClean(signs(random, 80));
        }
    }

    @Test
    void anyWordsAndNumbersGiveACleanAnswer() {
        Random random = new Random(1149);
        for (int i = 0; i < 1000; i++) {
            assertClean(wordsAndNumbers(random, 40));
        }
    }

    @Test
    void anyNumberIsAnswered() {
        Random random = new Random(7069);
        for (int i = 0; i < 20_000; i++) {
            int number = random.nextInt() >> random.nextInt(32);
            assertClean(random.nextBoolean() ? "0x%x".formatted(number) : Integer.toString(number));
        }
    }

    @Test
    void longTextsTakeLittleTime() {
        Random random = new Random(3389);
        for (String text :
                List.of(
                        wordsAndNumbers(random, 200_000),
                        signs(random, 2_000_000),
                        "0x1".repeat(500_000),
                        "error ".repeat(300_000),
                        "error code ".repeat(10_000) + "extended",
                        "status 0xC000006D ".repeat(50_000),
                        "a".repeat(1_000_000),
                        "event event event 0 ".repeat(50_000),
                        " ".repeat(1_000_000),
                        "early user authorization ".repeat(30_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertClean(text));
        }
    }
}
