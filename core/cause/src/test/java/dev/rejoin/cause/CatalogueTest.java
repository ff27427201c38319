package dev.rejoin.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    private static Cause example(CauseId id) {
        return Cause.of(
                id, id.arguments().stream().map(name -> "<" + name + ">").toArray(String[]::new));
    }

    @Test
    void everyCauseHasOneEntryAndEveryEntryACause() {
        assertEquals(
                EnumSet.allOf(CauseId.class),
                EnumSet.copyOf(CATALOGUE.entries().stream().map(Entry::id).toList()));
        assertEquals(CauseId.values().length, CATALOGUE.entries().size());
    }

    @Test
    void noNumberOfADistinctSpaceMeansTwoCauses() {
        for (Space space : Space.values()) {
            Map<Integer, CauseId> seen = new HashMap<>();
            for (Entry entry : CATALOGUE.entries()) {
                assertEquals(
                        entry.numbers(space).size(),
                        new HashSet<>(entry.numbers(space)).size(),
                        entry.id() + " repeats a number of " + space);
                for (int number : space.distinct() ? entry.numbers(space) : List.<Integer>of()) {
                    CauseId other = seen.put(number, entry.id());
                    assertEquals(null, other, "0x%X in %s".formatted(number, space));
                }
            }
        }
    }

    @Test
    void everyArgumentIsInTheWords() {
        for (CauseId id : CauseId.values()) {
            Cause cause = example(id);
            for (String argument : id.arguments()) {
                assertTrue(
                        (cause.meaning() + cause.fix()).contains("<" + argument + ">"),
                        id.word() + " never says its " + argument);
            }
        }
    }

    @Test
    void wordsAreWholeSentencesWithNothingLeftToFill() {
        for (CauseId id : CauseId.values()) {
            for (String words : List.of(example(id).meaning(), example(id).fix())) {
                assertFalse(words.contains("{") || words.contains("}"), words);
                assertFalse(words.contains("  "), words);
                assertTrue(words.matches("(?s).*[.>]"), id.word() + ": " + words);
                assertFalse(Character.isLowerCase(words.charAt(0)), words);
            }
        }
    }

    @Test
    void refusalsHaveTheStatusThatClientsUnderstand() {
        assertEquals(
                OptionalInt.of(0xC000006D), example(CauseId.LOGON_FAILED).number(Space.NTSTATUS));
        assertEquals(
                OptionalInt.of(0xC0000072),
                example(CauseId.ACCOUNT_DISABLED).number(Space.NTSTATUS));
        assertEquals(
                OptionalInt.of(0xC0000203),
                example(CauseId.SESSION_DELETED).number(Space.NTSTATUS));
        assertEquals(OptionalInt.of(5), example(CauseId.TAKEN_OVER).number(Space.ERRINFO));
        assertEquals(OptionalInt.of(5), example(CauseId.NLA_REQUIRED).number(Space.NEGOTIATION));
    }

    /** A client that is told an ERRINFO does not come back by itself, except for 0x112F. */
    @Test
    void whatIsNobodysWishLetsTheClientReconnect() {
        for (CauseId id :
                List.of(
                        CauseId.DEAD_LINK,
                        CauseId.PEER_CLOSED,
                        CauseId.PEER_RESET,
                        CauseId.HOST_STOPPED,
                        CauseId.HOST_RESTARTED)) {
            assertEquals(OptionalInt.empty(), example(id).number(Space.ERRINFO), id.word());
        }
        assertEquals(OptionalInt.of(0x112F), example(CauseId.INTERNAL_ERROR).number(Space.ERRINFO));
    }

    @Test
    void numbersFindTheirCauses() {
        assertEquals(
                List.of(CauseId.LOGON_FAILED),
                CATALOGUE.find(Space.NTSTATUS, 0xC000006A).stream().map(Entry::id).toList());
        assertEquals(List.of(), CATALOGUE.find(Space.NTSTATUS, 1));
        assertEquals(
                Set.of(
                        CauseId.SESSION_LIMIT,
                        CauseId.DRAIN,
                        CauseId.STATE_UNWRITABLE,
                        CauseId.TOO_MANY_FAILURES),
                new TreeSet<>(CATALOGUE.find(Space.ERRINFO, 7).stream().map(Entry::id).toList()));
    }

    @Test
    void argumentsWithPatternCharactersStandAsTheyAre() {
        Cause cause = Cause.of(CauseId.LOGON_NOT_PERMITTED, "a$1\\b", "{user}");
        assertTrue(cause.meaning().startsWith("a$1\\b may not log on to this host: {user}."));
    }

    @Test
    void aCauseWithOtherArgumentsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cause.of(CauseId.LOGON_FAILED));
        assertThrows(IllegalArgumentException.class, () -> Cause.of(CauseId.DRAIN, "more"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cause(CauseId.LOGON_FAILED, Map.of("name", "alice")));
    }

    @Test
    void wordsOfCausesLeadBack() {
        for (CauseId id : CauseId.values()) {
            assertEquals(id, CauseId.of(id.word()).orElseThrow());
        }
        assertTrue(CauseId.of("LOGON_FAILED").isEmpty());
        assertEquals(
                CauseId.values().length,
                Arrays.stream(CauseId.values()).map(CauseId::word).distinct().count());
    }
}
