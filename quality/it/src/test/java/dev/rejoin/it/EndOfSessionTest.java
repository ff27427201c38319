package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.HostProcess.Answer;
import dev.rejoin.it.fixture.Journal;
import dev.rejoin.it.fixture.Pixels;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ends a session, what its client is told, and what its user reads at the next logon. */
@RealPeers({"xfreerdp", "Xvfb", "xdotool", "import"})
class EndOfSessionTest {
    @RegisterExtension static final Scene scene = Scene.with();

    // The paper of a page that tells something, and the line under its title.
    private static final int PAGE = 0x1D2A35;
    private static final int RULE = 0x4FA3C7;

    private static final String SIZE = "/size:800x592";
    private static final int SESSION_LOGON = 21;
    private static final int SESSION_LOGOFF = 23;

    @Test
    void whoWasLoggedOffReadsByWhomAndWhenAndOnlyOnce() throws Exception {
        String user = scene.user("olga");
        RealClient client = scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        int ended = session(user);

        Answer answer = scene.host().command("logoff", "" + ended);

        assertEquals(0, answer.exit(), answer.toString());
        assertEquals(2, client.exitCode(Scene.PATIENCE), client.log());
        assertTrue(client.log().contains("ERRINFO_RPC_INITIATED_LOGOFF"), client.log());
        assertGone(user, ended, "logged-off-by-administrator");
        readsThePage(user, ended, "logged this session off");
    }

    @Test
    void whoseSessionWasResetReadsByWhomAndWhenAndOnlyOnce() throws Exception {
        String user = scene.user("paul");
        RealClient client = scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        int ended = session(user);

        Answer answer = scene.host().command("reset", "session", "" + ended);

        assertEquals(0, answer.exit(), answer.toString());
        int code = client.exitCode(Scene.PATIENCE);
        assertEquals(2, code, client.log());
        assertGone(user, ended, "reset-by-administrator");
        readsThePage(user, ended, "reset this session");
    }

    @Test
    void exitInTheShellIsALogoffWithoutAWordAtTheNextLogon() throws Exception {
        String user = scene.user("rosa");
        RealClient client = scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        int ended = session(user);

        scene.enter("exit");

        assertEquals(12, client.exitCode(Scene.PATIENCE), client.log());
        assertTrue(client.log().contains("ERRINFO_LOGOFF_BY_USER"), client.log());
        assertGone(user, ended, "logged-off-by-user");
        scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        assertTrue(session(user) > ended, scene.journal()::toString);
    }

    @Test
    void disconnectLeavesTheSessionAsItIs() throws Exception {
        String user = scene.user("sven");
        RealClient client = scene.xfreerdpOverNla(user, SIZE, "+auto-reconnect");
        scene.awaitPrompt();
        String shell = scene.shell();
        int id = session(user);

        Answer answer = scene.host().command("disconnect", "" + id);

        assertEquals(0, answer.exit(), answer.toString());
        assertEquals(1, client.exitCode(Scene.PATIENCE), client.log());
        assertTrue(client.log().contains("ERRINFO_RPC_INITIATED_DISCONNECT"), client.log());
        Answer rows = scene.host().command("query", "session", user);
        assertTrue(
                Pattern.compile(user + " +" + id + "  Disc").matcher(rows.out()).find(),
                rows.toString());
        scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        assertEquals(shell, scene.shell());
    }

    private static void readsThePage(String user, int ended, String what) throws Exception {
        RealClient next = scene.xfreerdpOverNla(user, SIZE);
        // The title is written larger than the reader reads.
        String page = scene.awaitText("You are in a new session now.");
        String day =
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH)
                        .format(LocalDate.now());
        assertAll(
                () -> assertTrue(page.contains("Session " + ended + " ended on " + day), page),
                () ->
                        assertTrue(
                                page.contains("Ended by: " + System.getProperty("user.name")),
                                page),
                () -> assertTrue(page.contains(what), page));
        scene.awaitPicture(seen -> Pixels.are(seen, PAGE, 2, 2, 797, 2, 2, 589, 797, 589));
        scene.awaitPicture(seen -> Pixels.has(seen, RULE, 500));

        scene.press("space");
        scene.awaitPrompt();
        assertFalse(scene.text().contains("new session"), "the page is still there");
        String shell = scene.shell();
        next.close();

        scene.xfreerdpOverNla(user, SIZE);
        scene.awaitPrompt();
        assertEquals(shell, scene.shell());
    }

    private static void assertGone(String user, int session, String cause) throws Exception {
        Journal.Event event =
                scene.journal()
                        .await(
                                "the end of session " + session,
                                e -> e.id() == SESSION_LOGOFF && e.session() == session);
        assertEquals(cause, event.cause());
        Answer rows = scene.host().command("query", "session", user);
        assertEquals(1, rows.exit(), rows.toString());
    }

    /** The number of the session that a user got last. */
    private static int session(String user) throws Exception {
        return scene.journal().of(user).stream()
                .filter(e -> e.id() == SESSION_LOGON)
                .mapToInt(Journal.Event::session)
                .max()
                .orElseThrow();
    }
}
