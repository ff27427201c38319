package dev.rejoin.it.range;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoin.doctor.Questions;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.HostProcess.Answer;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rejoin doctor --user} as people call it: what it asks of them and of the server. */
class DoctorCredentialsTest {
    private static final String WRONG = "Wrong-horse-7";

    private static final int LOGON_FAILED = 140;

    @TempDir private Path folder;

    private Answer examine(String address) throws Exception {
        return doctor("", address);
    }

    private Answer logOn(String address, String user, String password) throws Exception {
        return doctor(password + "\n", address, "--user", user, "--password-stdin");
    }

    private Answer doctor(String input, String... words) throws Exception {
        return HostProcess.command(
                folder.resolve("doctor"),
                input,
                Stream.concat(Stream.of("doctor", "--json"), Stream.of(words))
                        .toArray(String[]::new));
    }

    private static JsonNode verdict(Answer answer) {
        return new JsonMapper().readTree(answer.out()).path("verdict");
    }

    private static void assertCause(String cause, Answer answer) {
        assertEquals(cause, verdict(answer).path("cause").asString(""), answer.toString());
        assertEquals(cause.equals("healthy") ? 0 : 1, answer.exit(), answer.toString());
    }

    /** How many logons the host has found wrong. */
    private static long failures(HostProcess host) throws Exception {
        Answer events = host.command("events", "--json");
        assertEquals(0, events.exit(), events.toString());
        Predicate<JsonNode> failed = event -> event.path("id").asInt() == LOGON_FAILED;
        return events.out().lines().map(new JsonMapper()::readTree).filter(failed).count();
    }

    /** What makes the host's next start take another certificate with another key. */
    private static void forgetIdentity(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("tls"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNoneWithoutAUser() throws Exception {
        try (HostProcess host = HostProcess.start(folder.resolve("host"))) {
            String address = host.addresses().getFirst();

            assertCause("healthy", examine(address));
            assertEquals(0, failures(host));

            Answer wrong = logOn(address, "nobody-of-this-name", WRONG);
            assertAll(
                    () -> assertCause("account-logon-failed", wrong),
                    () -> assertEquals(Questions.Logon.WARNING, wrong.err().strip()),
                    () -> assertFalse(wrong.out().contains(WRONG), wrong.out()),
                    () -> assertEquals(1, failures(host)));
        }
    }

    @Test
    void anotherKeyIsAnInterceptorUntilTheOldOneIsForgotten() throws Exception {
        Path state = folder.resolve("host");
        String address;
        HostProcess first = HostProcess.start(state);
        try (first) {
            address = first.addresses().getFirst();
            assertCause("healthy", examine(address));
            assertCause("healthy", examine(address));
        }
        forgetIdentity(state);
        try (HostProcess _ = first.startAgain()) {
            Answer changed = examine(address);

            assertCause("interceptor", changed);
            JsonNode verdict = verdict(changed);
            assertEquals("strong", verdict.path("confidence").asString(""));
            assertTrue(
                    verdict.path("otherwise").asString("").contains("renewed"), changed.toString());
            // Seeing it again is no reason to trust it.
            assertCause("interceptor", examine(address));

            Answer forgotten =
                    HostProcess.command(
                            folder.resolve("doctor"), "", "known-host", "forget", address);
            assertEquals(0, forgotten.exit(), forgotten.toString());
            assertCause("healthy", examine(address));
        }
    }

    @Test
    @RealPeers({"freerdp-shadow-cli", "Xvfb"})
    void aServerThatClosesOnAWrongPasswordIsUnderstood() throws Exception {
        try (Workshop workshop = Workshop.in(folder);
                Stand server = ShadowServer.of("nla").knowing("anna").open(workshop)) {
            assertRightAndWrong("127.0.0.1:" + server.port(), "anna");
        }
    }

    @Test
    @RealPeers({"xrdp", "xrdp-sesman", "unshare"})
    void aServerWithALogonScreenOfItsOwnIsUnderstood() throws Exception {
        assumeTrue(Scene.isRoot(), "only root may give a namespace users of its own");
        try (RealServer server = XrdpLogons.start(folder, new Papers())) {
            assertRightAndWrong("127.0.0.1:" + server.port(), XrdpLogons.USER);
        }
    }

    private void assertRightAndWrong(String address, String user) throws Exception {
        assertCause("account-logon-failed", logOn(address, user, WRONG));
        assertCause("healthy", logOn(address, user, Scene.PASSWORD));
    }
}
