package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.client.KnownHosts;
import dev.rejoin.store.Places;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostCommandTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    @TempDir private Path state;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "known-host";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--state";
        all[words.length + 2] = state.toString();
        return RejoinCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String remember(String host) throws Exception {
        PublicKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        KnownHosts.in(Places.here(Optional.of(state))).compare(host, key, MONDAY);
        return KnownHosts.fingerprint(key);
    }

    @Test
    void aListHasALineForEachServer() throws Exception {
        String key = remember("server.example:3389");

        assertEquals(0, run("list"));

        String line = out.toString().lines().skip(1).findFirst().orElseThrow();
        assertTrue(line.startsWith("server.example:3389 "), line);
        assertTrue(line.endsWith(" " + key), line);
    }

    @Test
    void aListForProgramsHasWhatIsKnown() throws Exception {
        String key = remember("server.example:3389");

        assertEquals(0, run("list", "--json"));

        assertEquals(
                """
                [
                  {"host":"server.example:3389","key":"%s","firstSeen":"%s","lastSeen":"%s"}
                ]
                """
                        .formatted(key, MONDAY, MONDAY),
                out.toString());
    }

    @Test
    void theUsualPortMayBeLeftOut() throws Exception {
        remember("server.example:3389");

        assertEquals(0, run("forget", "Server.Example"));
        assertEquals("forgot the key of Server.Example:3389\n", out.toString());
        assertEquals(1, run("forget", "server.example"));
        assertTrue(err.toString().contains("known-host list"), err.toString());
    }

    @Test
    void whatNamesNoServerIsWrongUsage() {
        assertEquals(2, run("forget", "server:x"));
        assertTrue(err.toString().contains("'x' is no port"), err.toString());
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Files.writeString(state.resolve("known-hosts.json"), "{");

        assertEquals(1, run("list"));
        assertTrue(err.toString().contains("known-hosts.json"), err.toString());
    }
}
