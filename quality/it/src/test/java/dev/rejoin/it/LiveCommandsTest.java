package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoin.it.fixture.HostProcess.Answer;
import dev.rejoin.it.fixture.Journal;
import dev.rejoin.it.fixture.RealClient;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the commands say about real clients, and to whom. */
@RealPeers({"xfreerdp", "Xvfb", "xdotool", "import", "setpriv"})
class LiveCommandsTest {
    @RegisterExtension static final Scene scene = Scene.with();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SESSION_LOGON = 21;

    @Test
    void queryShowsWhoIsConnectedFromWhereAndHowAlive() throws Exception {
        String user = scene.user("vera");
        scene.xfreerdpOverNla(user, "/client-hostname:desk-7");
        scene.awaitPrompt();
        int id = session(user);

        Answer rows = scene.host().command("query", "session");
        Answer wide = scene.host().command("query", "session", user, "--wide");
        Answer json = scene.host().command("query", "session", user, "--json");

        List<String> lines = rows.out().lines().toList();
        assertEquals(
                " SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE",
                lines.getFirst());
        String row = " with-nla#%-9d%-22s%5d  Active  rdpwd".formatted(id, user, id);
        assertTrue(lines.contains(row), () -> "no '" + row + "' in:\n" + rows.out());
        String listener = " %-18s%27d  Listen  rdpwd".formatted("with-tls", 65_537);
        assertTrue(lines.contains(listener), () -> "no '" + listener + "' in:\n" + rows.out());
        assertTrue(
                Pattern.compile(
                                "with-nla#"
                                        + id
                                        + " +vera +"
                                        + id
                                        + " +Active .*desk-7 .*127.0.0.1")
                        .matcher(wide.out())
                        .find(),
                wide.out());
        JsonNode only = JSON.readTree(json.out());
        assertEquals(1, only.size(), json.out());
        JsonNode session = only.get(0);
        assertAll(
                json.out(),
                () -> assertEquals(id, session.path("id").asInt()),
                () -> assertEquals("with-nla#" + id, session.path("session").asString("")),
                () -> assertEquals(user, session.path("user").asString("")),
                () -> assertEquals("Active", session.path("state").asString("")),
                () -> assertEquals("desk-7", session.path("client").asString("")),
                () -> assertEquals("127.0.0.1", session.path("address").asString("")),
                () -> assertTrue(session.has("cause"), "a cause"),
                () -> assertTrue(session.path("quietSeconds").asInt(-1) >= 0, "quietSeconds"));
    }

    @Test
    void whySessionForeseesAndEventsTellOneAttemptsStory() throws Exception {
        String user = scene.user("walt");
        Answer before = scene.host().command("why-session", user);
        RealClient client = scene.xfreerdpOverNla(user);
        scene.awaitPrompt();
        int id = session(user);
        client.close();
        Journal.Event logon =
                scene.journal().await("a logon", e -> e.session() == id && e.id() == SESSION_LOGON);
        scene.journal().await("its end", e -> e.attempt().equals(logon.attempt()) && e.id() == 40);

        Answer after = scene.host().command("why-session", user, "--json");
        Answer story = scene.host().command("events", "--attempt", logon.attempt());
        Answer none = scene.host().command("events", "--attempt", "0000-00");

        assertTrue(
                before.out().contains("walt has no session and gets a new one"), before.toString());
        JsonNode why = JSON.readTree(after.out());
        assertAll(
                after.out(),
                () -> assertEquals(id, why.path("session").asInt()),
                () -> assertEquals(3, why.path("rule").asInt()),
                () -> assertTrue(why.path("words").asString("").contains("nobody is connected")));
        List<String> numbers = story.out().lines().map(line -> line.split(" +", 3)[1]).toList();
        assertAll(
                story.out(),
                () -> assertEquals(List.of("131", "1149", "21", "24", "40"), numbers),
                () -> assertTrue(story.out().lines().allMatch(l -> l.contains(logon.attempt()))),
                () -> assertEquals(1, none.exit(), none.toString()));
    }

    @Test
    void peopleSeeAndEndTheirOwnSessionsOnly() throws Exception {
        assumeTrue(Scene.isRoot(), "only root can be somebody else");
        String mine = scene.user("xena", "daemon");
        String other = scene.user("yuri");
        scene.xfreerdpOverNla(mine);
        scene.awaitPrompt();
        scene.xfreerdpOverNla(other);
        scene.journal()
                .await("the other's logon", e -> e.id() == SESSION_LOGON && e.user().equals(other));
        Path program = installed();

        Answer seen = as("daemon", program, "query", "session");
        Answer refused = as("daemon", program, "logoff", "" + session(other));
        Answer asked = as("daemon", program, "why-session", other);
        Answer events = as("daemon", program, "events");
        Answer done = as("daemon", program, "logoff", "" + session(mine));
        Answer left = scene.host().command("query", "session");

        assertAll(
                () -> assertEquals(0, seen.exit(), seen.toString()),
                () -> assertTrue(seen.out().contains(mine), seen.toString()),
                () -> assertFalse(seen.out().contains(other), seen.toString()),
                () -> assertEquals(3, refused.exit(), refused.toString()),
                () -> assertTrue(refused.err().contains("daemon may not"), refused.toString()),
                () -> assertEquals(3, asked.exit(), asked.toString()),
                () -> assertEquals(3, events.exit(), events.toString()),
                () -> assertEquals(0, done.exit(), done.toString()),
                () -> assertFalse(left.out().contains(mine), left.toString()),
                () -> assertTrue(left.out().contains(other), left.toString()));
    }

    /** A copy of the program where everybody can run it, as where it is installed. */
    private static Path installed() throws Exception {
        Path built = Path.of(System.getProperty("rejoin.root"), "product/app/target/rejoin/lib");
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(built.toRealPath())) {
            jars.addAll(files.toList());
        }
        Path copy = Files.createDirectory(scene.file("program", "").resolveSibling("lib"));
        for (Path jar : jars) {
            Files.copy(jar, copy.resolve(jar.getFileName()));
        }
        return copy;
    }

    private static Answer as(String unixUser, Path program, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + unixUser,
                                "--regid=" + unixUser,
                                "--clear-groups",
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "--enable-native-access=dev.rejoin.net,dev.rejoin.desktop",
                                "-p",
                                program.toString(),
                                "-m",
                                "dev.rejoin.app/dev.rejoin.app.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--state", scene.state().toString()));
        Path err = Files.createTempFile("rejoin-as", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private static int session(String user) throws Exception {
        return scene.journal()
                .await("a logon of " + user, e -> e.id() == SESSION_LOGON && e.user().equals(user))
                .session();
    }
}
