package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.Journal;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import dev.rejoin.it.fixture.Waiting;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links break, and another client comes: always the same shell, and never another user's. */
@RealPeers({"xfreerdp", "rdesktop", "Xvfb", "xdotool", "import", "ss"})
class RejoinTest {
    @RegisterExtension
    static final Scene scene = Scene.with("failure-delay = \"off\"", "keep-alive = \"6s\"");

    private static final int LOGON = 21;
    private static final int RECONNECTED = 25;
    private static final int DISCONNECTED_BY_SESSION = 39;
    private static final int RECONNECT_REFUSED = 1041;
    private static final int WRONG_PASSWORD = 140;

    @Test
    void xfreerdpIsBackInTheSameShellAfterItsLinkWasCut() throws Exception {
        String user = scene.user("ines");
        RealClient client = scene.xfreerdpOverNla(user, "+auto-reconnect");
        scene.awaitPrompt();
        String shell = scene.shell();

        cutLinks(scene.nlaAddress());

        Journal.Event back = awaitReconnected(user);
        client.awaitLine("Attempting reconnect \\(1 of", Scene.PATIENCE);
        assertEquals(shell, scene.shell());
        assertAll(
                () -> assertTrue(client.isRunning(), client.log()),
                () -> assertTrue(back.words().contains("rule 1"), back.words()));
    }

    @Test
    void rdesktopComesBackByItsCookieAlone() throws Exception {
        String user = scene.user("jan");
        RealClient client = scene.rdesktop(user);
        scene.awaitPrompt();
        String shell = scene.shell();

        // It sends an empty password now: nothing but the cookie says who it is.
        cutLinks(scene.tlsAddress());

        Journal.Event back = awaitReconnected(user);
        assertEquals(shell, scene.shell());
        assertAll(
                () -> assertTrue(client.isRunning(), client.log()),
                () -> assertTrue(back.words().contains("rule 1"), back.words()));
    }

    @Test
    void aCookieTwoReconnectionsOldIsRefusedAndTheNextPasswordIsNot() throws Exception {
        String user = scene.user("kim");
        AutoReconnectCookie first = cookieAfter(connect(user, Scene.PASSWORD, null));
        AutoReconnectCookie second = cookieAfter(connect(user, "", first));
        AutoReconnectCookie third = cookieAfter(connect(user, "", second));
        assertNotEquals(first, third);

        connect(user, "", first).close();

        Journal.Event refused =
                scene.journal()
                        .await(
                                "the refused cookie of " + user,
                                e -> e.id() == RECONNECT_REFUSED && e.user().equals(user));
        scene.journal()
                .await(
                        "the refused password of " + user,
                        e -> e.id() == WRONG_PASSWORD && e.attempt().equals(refused.attempt()));
        assertEquals("reconnect-refused", refused.cause());
        cookieAfter(connect(user, Scene.PASSWORD, first));
        assertEquals(1, count(user, LOGON), () -> "sessions made: " + scene.journal());
    }

    @Test
    void anotherUsersCookieOpensNothing() throws Exception {
        String owner = scene.user("lena");
        String thief = scene.user("mike");
        AutoReconnectCookie cookie = cookieAfter(connect(owner, Scene.PASSWORD, null));

        cookieAfter(connect(thief, Scene.PASSWORD, cookie));
        connect(thief, "", cookie).close();

        scene.journal()
                .await(
                        "the thief's refusal",
                        e -> e.id() == WRONG_PASSWORD && e.user().equals(thief));
        List<Journal.Event> refusals =
                scene.journal().of(thief).stream()
                        .filter(e -> e.id() == RECONNECT_REFUSED)
                        .toList();
        assertAll(
                () -> assertEquals(2, refusals.size(), refusals.toString()),
                () ->
                        assertTrue(
                                refusals.getFirst().words().contains("another user"),
                                refusals.toString()),
                () -> assertEquals(1, count(thief, LOGON)),
                () -> assertEquals(1, count(owner, LOGON)),
                () -> assertEquals(0, count(owner, RECONNECTED)));
    }

    @Test
    void theNewestConnectionWinsAndTheFirstDoesNotFightBack() throws Exception {
        String user = scene.user("nora");
        RealClient first = scene.xfreerdpOverNla(user, "+auto-reconnect", "/size:640x480");
        scene.awaitPrompt();
        String shell = scene.shell();

        RealClient second = scene.xfreerdpOverNla(user, "+auto-reconnect", "/size:800x600");

        assertEquals(5, first.exitCode(Scene.PATIENCE), first.log());
        assertTrue(first.log().contains("ERRINFO_DISCONNECTED_BY_OTHER_CONNECTION"), first.log());
        second.awaitActive(Scene.PATIENCE);
        scene.awaitPrompt();
        assertEquals(shell, scene.shell());
        Journal.Event told =
                scene.journal()
                        .await(
                                "who took over from " + user,
                                e -> e.id() == DISCONNECTED_BY_SESSION && e.user().equals(user));
        assertAll(
                () -> assertTrue(second.isRunning(), second.log()),
                () -> assertEquals("taken-over", told.cause()),
                () -> assertTrue(told.words().contains("127.0.0.1"), told.words()),
                () -> assertEquals(1, count(user, DISCONNECTED_BY_SESSION)));
    }

    private static void cutLinks(String address) throws Exception {
        assumeTrue(Scene.isRoot(), "cutting somebody's connection needs root");
        String port = address.substring(address.lastIndexOf(':'));
        scene.screen().run("ss", "-K", "state", "established", "sport", "=", port);
    }

    private static Journal.Event awaitReconnected(String user) throws Exception {
        return scene.journal()
                .await(
                        "the reconnection of " + user,
                        e -> e.id() == RECONNECTED && e.user().equals(user));
    }

    private static long count(String user, int event) throws IOException {
        return scene.journal().of(user).stream().filter(e -> e.id() == event).count();
    }

    private static TestClient connect(String user, String password, AutoReconnectCookie cookie)
            throws IOException {
        ConnectSettings settings =
                ConnectSettings.of(user, Secret.of(password)).with(Protocols.SSL);
        String[] at = scene.tlsAddress().split(":");
        return TestClient.connect(
                at[0], Integer.parseInt(at[1]), cookie == null ? settings : settings.with(cookie));
    }

    /** The cookie of a session, kept until the client has proved that it has it; then it goes. */
    private static AutoReconnectCookie cookieAfter(TestClient client) throws Exception {
        try (client) {
            AutoReconnectCookie cookie =
                    client.awaitCookie(Scene.PATIENCE)
                            .orElseThrow(() -> new AssertionError("no cookie: " + client.end()));
            int before = client.probes();
            Waiting.until(
                    Scene.PATIENCE,
                    () -> "the host has probed the client that has a new cookie",
                    () -> client.probes() >= before + 2);
            return cookie;
        }
    }
}
