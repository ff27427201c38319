package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.HostProcess.Answer;
import dev.rejoin.it.fixture.Journal;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.peer.RefusedException;
import dev.rejoin.testkit.peer.TestClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not log on: what the client is told, what the journal keeps, how long it takes. */
@RealPeers({"xfreerdp", "Xvfb", "xdotool", "import"})
class RefusalTest {
    @RegisterExtension static final Scene scene = Scene.with("failure-delay = \"off\"");

    private static final int ACCEPTED = 131;
    private static final String WRONG = "Wrong-horse-7";
    private static final int ROUNDS = 30;
    private static final int SERIES = 4;

    /** As a share of the quickest. */
    private static final double SPREAD = 0.25;

    @ParameterizedTest(name = "{0} ends xfreerdp with {3}")
    @CsvSource(
            textBlock =
                    """
                    wrong-password,   tom,     wrong, 134, 140, account-logon-failed,     ''
                    unknown-user,     nobody7, wrong, 134, 140, account-logon-failed,     ''
                    disabled,         dora,    right, 151, 6,   account-disabled,         --disabled
                    locked,           lutz,    right, 135, 6,   account-locked,           --locked
                    expired,          egon,    right, 157, 6,   account-expired,          --expires=2020-01-01
                    password-expired, petra,   right, 148, 6,   account-password-expired, --password-expires=2020-01-01
                    must-change,      mona,    right, 149, 6,   account-must-change,      --must-change
                    """)
    void aRefusalOverNlaHasItsExitCodeAndOneLine(
            String what,
            String user,
            String answer,
            int exit,
            int event,
            String cause,
            String change)
            throws Exception {
        if (!what.equals("unknown-user")) {
            account(user, change);
        }
        String password = answer.equals("right") ? Scene.PASSWORD : WRONG;

        RealClient client = scene.xfreerdp(scene.nlaAddress(), user, password);

        assertEquals(exit, client.exitCode(Scene.PATIENCE), client.log());
        Journal.Event refused = theOnlyLine(user);
        assertAll(
                () -> assertEquals(event, refused.id(), refused.toString()),
                () -> assertEquals(cause, refused.cause(), refused.toString()));
    }

    @ParameterizedTest(name = "{0} is shown in words")
    @CsvSource(
            textBlock =
                    """
                    wrong-password, tina, wrong, 140, account-logon-failed, ''
                    unknown-user,   no1,  wrong, 140, account-logon-failed, ''
                    disabled,       dirk, right, 6,   account-disabled,     --disabled
                    """)
    void aRefusalOverTlsIsAPageWithTheAttempt(
            String what, String user, String answer, int event, String cause, String change)
            throws Exception {
        if (!what.equals("unknown-user")) {
            account(user, change);
        }
        String password = answer.equals("right") ? Scene.PASSWORD : WRONG;

        RealClient client = scene.xfreerdp(scene.tlsAddress(), user, password, "/sec:tls");

        String page = scene.awaitText("Press any key or click to close this connection.");
        Matcher shown = Pattern.compile("Attempt (\\w{4}-\\w{2}):").matcher(page);
        assertTrue(shown.find(), page);
        Journal.Event refused = theOnlyLine(user);
        assertAll(
                () -> assertEquals(event, refused.id(), refused.toString()),
                () -> assertEquals(cause, refused.cause(), refused.toString()),
                () -> assertEquals(shown.group(1), refused.attempt(), page));
        // The page breaks lines where it likes.
        String words = refused.words().substring(0, 20);
        assertTrue(page.contains(words), () -> "'" + words + "' is not on the page:\n" + page);
        scene.press("space");
        assertTrue(client.exitCode(Scene.PATIENCE) != 0, client.log());
        assertEquals(refused, theOnlyLine(user));
    }

    @Test
    void rightAndWrongTakeTheSameTimeForKnownAndUnknown() throws Exception {
        account("gina", "");
        account("lars", "--disabled");
        Random order = new Random(7);
        List<Guess> guesses =
                new ArrayList<>(
                        List.of(
                                new Guess("known and wrong", "gina", WRONG),
                                new Guess("unknown and wrong", "gone", WRONG),
                                new Guess(
                                        "known and right, but disabled", "lars", Scene.PASSWORD)));
        for (Protocols how : List.of(ConnectSettings.NLA, Protocols.SSL)) {
            List<String> seen = new ArrayList<>();
            boolean same = false;
            // Other programs of this machine upset a series; what tells users apart upsets all.
            while (!same && seen.size() < SERIES) {
                Map<Guess, Double> typical = series(how, guesses, order);
                seen.add(typical.toString());
                same =
                        Collections.max(typical.values())
                                <= Collections.min(typical.values()) * (1 + SPREAD);
            }
            assertTrue(same, () -> "milliseconds with " + how + ": " + String.join("\n", seen));
        }
    }

    private static Map<Guess, Double> series(Protocols how, List<Guess> guesses, Random order)
            throws Exception {
        Map<Guess, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            // What one leaves to be done must not always fall on the same other.
            Collections.shuffle(guesses, order);
            for (Guess guess : guesses) {
                times.computeIfAbsent(guess, _ -> new ArrayList<>()).add(time(how, guess));
            }
        }
        Map<Guess, Double> typical = new LinkedHashMap<>();
        times.forEach((guess, nanos) -> typical.put(guess, quarter(nanos)));
        return typical;
    }

    private record Guess(String what, String user, String password) {}

    private static long time(Protocols how, Guess guess) throws Exception {
        boolean tls = how.equals(Protocols.SSL);
        String[] at = (tls ? scene.tlsAddress() : scene.nlaAddress()).split(":");
        ConnectSettings settings =
                ConnectSettings.of(guess.user(), Secret.of(guess.password())).with(how);
        long begun = System.nanoTime();
        // Over TLS the answer is a desktop that shows a page.
        try (TestClient client = TestClient.connect(at[0], Integer.parseInt(at[1]), settings)) {
            long nanos = System.nanoTime() - begun;
            assertTrue(tls, () -> guess + " was let in: " + client.end());
            return nanos;
        } catch (RefusedException expected) {
            assertTrue(!tls, expected::getMessage);
            return System.nanoTime() - begun;
        }
    }

    /** Milliseconds that a quarter of the times stays under: the machine does other things, too. */
    private static double quarter(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 4) / 1e6;
    }

    /** Besides the one about the connection itself, and with the same attempt as that. */
    private static Journal.Event theOnlyLine(String user) throws Exception {
        Journal.Event first =
                scene.journal()
                        .await(
                                "the refusal of " + user,
                                e -> e.user().equals(user) && !e.attempt().isEmpty());
        List<Journal.Event> story =
                scene.journal().events().stream()
                        .filter(e -> e.attempt().equals(first.attempt()) && e.id() != ACCEPTED)
                        .toList();
        assertEquals(List.of(first), story);
        long lines = scene.journal().of(user).stream().filter(e -> !e.attempt().isEmpty()).count();
        assertEquals(1, lines, () -> "attempts of " + user + ": " + scene.journal());
        return first;
    }

    private static void account(String user, String change) throws Exception {
        scene.user(user);
        if (!change.isEmpty()) {
            Answer answer = scene.host().command("user", "change", user, change);
            assertEquals(0, answer.exit(), answer.toString());
        }
    }
}
