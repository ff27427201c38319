package dev.rejoin.cause.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Catalogue;
import dev.rejoin.cause.Entry;
import dev.rejoin.cause.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Reference REFERENCE = Reference.shipped();
    private static final Explainer EXPLAINER = new Explainer(REFERENCE);

    private static Stream<Prose> prose(Known known) {
        return switch (known) {
            case Known.Code code -> Stream.of(code.prose());
            case Known.Message message -> Stream.of(message.prose());
            case Known.Setting setting -> Stream.of(setting.prose());
            case Known.OwnCause _ -> Stream.of();
        };
    }

    @Test
    void noKeyStandsThereTwice() {
        Set<String> keys = new HashSet<>();
        for (Known known : REFERENCE.all()) {
            assertTrue(keys.add(known.key()), known.key());
        }
    }

    @Test
    void everyCodeIsUniqueInItsSpaceAndOnlyEventsShareNumbers() {
        Set<String> seen = new HashSet<>();
        for (Known known : REFERENCE.all()) {
            if (known instanceof Known.Code code) {
                code.numbers()
                        .forEach((space, numbers) -> {
                            for (long number : numbers) {
                                String where = space.word() + code.channel() + number;
                                assertTrue(seen.add(where), where + " in " + code.key());
                            }
                        });
                assertEquals(
                        code.home() == CodeSpace.EVENT, code.channel().isPresent(), code.key());
            }
        }
    }

    @Test
    void everythingHasAMeaningAndACureOrWhyThereIsNone() {
        for (Known known : REFERENCE.all()) {
            prose(known)
                    .forEach(prose -> {
                        assertFalse(prose.meaning().isBlank(), known.key());
                        boolean cures = !prose.fixes().isEmpty();
                        assertTrue(cures != !prose.noFix().isEmpty(), known.key());
                        assertFalse(
                                prose.fixes().stream().anyMatch(fix -> fix.words().isBlank()),
                                known.key());
                    });
        }
    }

    @Test
    void everyNumberOfACauseIsInTheReference() {
        List<String> missing = new ArrayList<>();
        for (Entry entry : Catalogue.shipped().entries()) {
            for (Space space : Space.values()) {
                CodeSpace family = CodeSpace.of(space.word()).orElseThrow();
                for (int number : entry.numbers(space)) {
                    if (REFERENCE.find(family, number & 0xFFFFFFFFL).isEmpty()) {
                        missing.add("%s: %s 0x%X".formatted(entry.id().word(), space, number));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsReferredToCanBeExplained() {
        List<String> unknown = new ArrayList<>();
        for (Known known : REFERENCE.all()) {
            prose(known)
                    .flatMap(prose -> prose.see().stream())
                    .filter(query -> !EXPLAINER.explain(query).known())
                    .forEach(query -> unknown.add(known.key() + ": " + query));
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void textsAreSentences() {
        List<String> wrong = new ArrayList<>();
        for (Known known : REFERENCE.all()) {
            prose(known)
                    .flatMap(prose -> Stream.of(prose.meaning(), prose.usual(), prose.apart()))
                    .filter(text -> !text.isEmpty())
                    .filter(text -> text.contains("  ") || !text.matches("(?s).*[.)\"]"))
                    .forEach(text -> wrong.add(known.key() + ": " + text));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyMessageSaysWhoSaysItAndIsFoundByItself() {
        List<String> lost = new ArrayList<>();
        for (Known known : REFERENCE.all()) {
            if (known instanceof Known.Message message) {
                assertFalse(message.program().isEmpty(), message.key());
                assertFalse(message.texts().isEmpty(), message.key());
                for (String text : message.texts()) {
                    if (EXPLAINER.explain(text.replace("*", "x")).readings().stream()
                            .noneMatch(reading -> reading.known().equals(known))) {
                        lost.add(message.key() + ": " + text);
                    }
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyNumberAndNameIsFoundByItself() {
        List<String> lost = new ArrayList<>();
        for (Known known : REFERENCE.all()) {
            if (known instanceof Known.Code code) {
                for (String name : code.names()) {
                    if (EXPLAINER.explain(name).readings().stream()
                            .noneMatch(reading -> reading.known().equals(code))) {
                        lost.add(name);
                    }
                }
            }
            if (known instanceof Known.Setting setting) {
                for (String name : setting.names()) {
                    assertEquals(
                            setting, EXPLAINER.explain(name).readings().getFirst().known(), name);
                }
            }
        }
        assertEquals(List.of(), lost);
    }
}
