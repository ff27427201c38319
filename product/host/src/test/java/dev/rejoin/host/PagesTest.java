package dev.rejoin.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.draw.TextPage;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.ReconnectSecrets;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import dev.rejoin.session.UserName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page says what happened, to which thing, and what to do next. */
final class PagesTest {
    private static final AttemptId ATTEMPT = new AttemptId("R7KX-2F");
    private static final SessionId SEVEN = new SessionId(7);

    private static Cause cause(CauseId id) {
        return Cause.of(id, id.arguments().toArray(String[]::new));
    }

    private static Tombstone tombstone(Cause why) {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return new Tombstone(
                SEVEN, UserName.of("alice"), noon, noon, "bob", why, false, ReconnectSecrets.NONE);
    }

    private static void says(TextPage page, String words) {
        String all = page.title() + "\n" + String.join("\n", page.paragraphs());
        assertTrue(all.contains(words), () -> "'" + words + "' is not in: " + all);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalHasItsMeaningItsCureAndItsAttempt(CauseId id) {
        Cause cause = cause(id);
        TextPage page = Pages.refused(cause, ATTEMPT);
        says(page, cause.meaning());
        says(page, cause.fix());
        says(page, "rejoin events --attempt R7KX-2F");
        says(page, "close this connection");
    }

    @Test
    void theEndOfAnEarlierSessionNamesItAndWhoEndedIt() {
        Cause why = Cause.of(CauseId.LOGGED_OFF_BY_ADMINISTRATOR, "bob");
        TextPage page = Pages.ended(tombstone(why));
        says(page, "Session 7");
        says(page, "20 November 2026");
        says(page, "Ended by: bob.");
        says(page, why.meaning());
        says(page, "go on");
    }

    @Test
    void theEndOfADesktopShowsItsLastWords() {
        Cause why = Cause.of(CauseId.DESKTOP_EXITED, "terminal", "signal 9");
        TextPage page = Pages.over(tombstone(why), List.of("out of memory", "bye"));
        assertEquals("Session 7 has ended", page.title());
        says(page, why.meaning());
        says(page, why.fix());
        says(page, "out of memory");
        says(page, "bye");
    }

    @Test
    void aDesktopWithoutALogHasNoLastWords() {
        Cause why = Cause.of(CauseId.DESKTOP_VANISHED, "terminal", "4711");
        assertEquals(3, Pages.over(tombstone(why), List.of()).paragraphs().size());
    }

    @Test
    void aDesktopThatTakesNoKeysIsNamed() {
        says(Pages.notResponding(SEVEN), "Session 7");
        says(Pages.starting(), "by itself");
    }
}
