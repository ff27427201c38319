package dev.rejoin.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {
    private static final String DRAIN =
            """
            # a comment
            cause drain
            level warning
            ntstatus 0xC00A0037 7
            meaning No new
              sessions.
            fix Wait.
            """;

    private static void assertRefused(String text, String because) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Catalogue(CatalogueText.parse("causes.txt", text)))
                        .getMessage();
        assertTrue(message.contains(because), message);
    }

    @Test
    void anEntryIsReadWithItsContinuationLines() {
        Entry entry = CatalogueText.parse("causes.txt", DRAIN).getFirst();
        assertEquals(CauseId.DRAIN, entry.id());
        assertEquals(Level.WARNING, entry.level());
        assertEquals("No new sessions.", entry.meaning());
        assertEquals("", entry.said());
        assertEquals(List.of(0xC00A0037, 7), entry.numbers(Space.NTSTATUS));
        assertEquals(List.of(), entry.numbers(Space.EVENT));
    }

    @Test
    void aCureForAPlatformMayStandBesideTheFix() {
        Entry entry =
                CatalogueText.parse(
                                "causes.txt",
                                DRAIN + "sure A scan looks alike.\nwindows Run\n  that.\n")
                        .getFirst();
        Cause cause = Cause.of(CauseId.DRAIN);
        assertEquals("Run that.", entry.cure(Platform.WINDOWS, cause).orElseThrow());
        assertEquals("A scan looks alike.", entry.sure());
        assertEquals(Optional.empty(), entry.cure(Platform.XRDP, cause));
        assertRefused(DRAIN + "windows Ask {whom}.\n", "no argument {whom}");
    }

    @Test
    void mistakesAreRefusedByLine() {
        assertRefused(DRAIN + "colour red\n", "causes.txt:8: unknown key 'colour'");
        assertRefused(DRAIN + "fix Again.\n", "causes.txt:8: a second 'fix'");
        assertRefused(DRAIN + "errinfo seven\n", "'seven' is not a number");
        assertRefused(DRAIN + "said\n", "'said' has no value");
        assertRefused("cause nonsense\nlevel error\n", "no cause is called nonsense");
        assertRefused("  indented\n", "nothing to go on with");
        assertRefused("cause drain\nlevel loud\n", "no level is called 'loud'");
        assertRefused("cause drain\nlevel error\nmeaning x\n", "has no 'fix'");
        assertRefused(DRAIN.replace("Wait.", "Wait {long}."), "no argument {long}");
    }

    @Test
    void aCatalogueIsWholeOrRefused() {
        assertRefused(DRAIN + DRAIN, "drain stands there twice");
        assertRefused(DRAIN, "account-logon-failed has no entry");
    }
}
