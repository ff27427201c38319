package dev.rejoin.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    private static List<String> wordsOf(CauseId id) {
        Cause cause = example(id);
        List<String> words = new ArrayList<>(List.of(cause.meaning(), cause.fix()));
        for (Platform platform : Platform.values()) {
            cause.cure(platform).ifPresent(words::add);
        }
        Entry entry = CATALOGUE.entry(id);
        words.addAll(
                Stream.of(entry.sure(), entry.said()).filter(text -> !text.isEmpty()).toList());
        return words;
    }

    /** The hole that an update closed and the door that it guards are no cures. */
    @Test
    void noCureOpensWhatAnUpdateClosed() {
        for (CauseId id : CauseId.values()) {
            Cause cause = example(id);
            List<String> cures = new ArrayList<>(List.of(cause.fix()));
            for (Platform platform : Platform.values()) {
                cause.cure(platform).ifPresent(cures::add);
            }
            for (String cure : cures) {
                assertFalse(
                        cure.matches("(?s).*(AllowEncryptionOracle:? 2|Vulnerable).*"), id.word());
                assertFalse(cure.contains("UserAuthentication 0"), id.word());
            }
        }
    }

    /** A person with Windows needs a place, not a hint. */
    @Test
    void aPolicyOfWindowsIsNamedWithItsPlaceInTheRegistry() {
        for (CauseId id : CauseId.values()) {
            String cure = example(id).cure(Platform.WINDOWS).orElse("");
            if (cure.contains("olicy '") || cure.contains("olicies '")) {
                assertTrue(
                        cure.matches("(?s).*HK(LM|CU)\\\\[A-Z].*|.*Vulnerable.*"),
                        id.word() + ": " + cure);
            }
        }
    }

    @Test
    void whatAPlatformDoesNotNeedIsAbsent() {
        assertTrue(example(CauseId.DNS).cure(Platform.XRDP).isEmpty());
        assertTrue(
                example(CauseId.CERT_MISSING)
                        .cure(Platform.XRDP)
                        .orElseThrow()
                        .contains("ssl-cert"));
        assertTrue(
                example(CauseId.ACCOUNT_LOCKED)
                        .cure(Platform.WINDOWS)
                        .orElseThrow()
                        .startsWith("Unlock-ADAccount <user>,"));
        assertEquals(Platform.GNOME, Platform.of("gnome").orElseThrow());
        assertTrue(Platform.of("GNOME").isEmpty());
    }

    @Test
    void theDoctorsConclusionsAreNoCausesOfTheHost() {
        assertTrue(CauseId.HEALTHY.isConclusion());
        assertTrue(CauseId.UNEXPLAINED.isConclusion());
        assertFalse(CauseId.INTERNAL_ERROR.isConclusion());
        assertFalse(CauseId.NLA_REQUIRED_CLIENT_OFF.isConclusion());
    }

    @Test
    void wordsAreWholeSentencesWithNothingLeftToFill() {
        for (CauseId id : CauseId.values()) {
            for (String words : wordsOf(id)) {
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
                OptionalInt.of(0xC000006D),
                example(CauseId.ACCOUNT_LOGON_FAILED).number(Space.NTSTATUS));
        assertEquals(
                OptionalInt.of(0xC0000072),
                example(CauseId.ACCOUNT_DISABLED).number(Space.NTSTATUS));
        assertEquals(
                OptionalInt.of(0xC0000203),
                example(CauseId.SESSION_DELETED).number(Space.NTSTATUS));
        assertEquals(OptionalInt.of(5), example(CauseId.TAKEN_OVER).number(Space.ERRINFO));
        assertEquals(
                OptionalInt.of(5),
                example(CauseId.NLA_REQUIRED_CLIENT_OFF).number(Space.NEGOTIATION));
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
                List.of(CauseId.ACCOUNT_LOGON_FAILED),
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
        Cause cause = Cause.of(CauseId.RIGHT_MISSING, "a$1\\b", "{user}");
        assertTrue(cause.meaning().startsWith("a$1\\b may not log on to this host: {user}."));
    }

    @Test
    void aCauseWithOtherArgumentsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cause.of(CauseId.ACCOUNT_LOGON_FAILED));
        assertThrows(IllegalArgumentException.class, () -> Cause.of(CauseId.DRAIN, "more"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cause(CauseId.ACCOUNT_LOGON_FAILED, Map.of("name", "alice")));
    }

    @Test
    void wordsOfCausesLeadBack() {
        for (CauseId id : CauseId.values()) {
            assertEquals(id, CauseId.of(id.word()).orElseThrow());
        }
        assertTrue(CauseId.of("DRAIN").isEmpty());
        assertEquals(
                CauseId.values().length,
                Arrays.stream(CauseId.values()).map(CauseId::word).distinct().count());
    }
}
