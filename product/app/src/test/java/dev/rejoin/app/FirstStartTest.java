package dev.rejoin.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.session.Settings;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    private final SecureRandom random = new SecureRandom();

    private FirstStart start(Path root) throws IOException {
        Places places =
                new Places(root.resolve("state"), root.resolve("run"), root.resolve("config"));
        Instant now = Instant.now();
        try (HostState state = StateDirectory.open(places, random).hold(now)) {
            return FirstStart.prepare(state, random, now);
        }
    }

    private static String lines(FirstStart first, boolean configured) {
        var address = new InetSocketAddress("127.0.0.1", 3391);
        return new StartLines(first, List.of(address), Settings.byDefault(), configured).toString();
    }

    @Test
    void theFirstStartMakesACertificateAUserAndAPassword(@TempDir Path root) throws IOException {
        FirstStart first = start(root);

        var password = first.password();
        assertNotNull(first.user());
        assertNotNull(password);
        String lines = lines(first, false);
        assertAll(
                () -> assertTrue(lines.contains(new String(password.toCharArray())), lines),
                () -> assertTrue(lines.contains("xfreerdp /v:127.0.0.1:3391 /u:"), lines),
                () -> assertTrue(lines.contains("remmina -c rdp://"), lines),
                () -> assertTrue(lines.contains("mstsc /v:127.0.0.1:3391"), lines),
                () -> assertTrue(lines.contains("--listen 0.0.0.0:3391"), lines),
                () -> assertTrue(lines.matches("(?s).*sha256:([0-9A-F]{2}:){31}.*"), lines),
                () -> assertTrue(lines.contains("Listening on 127.0.0.1:3391 (rdp-tcp"), lines),
                () -> assertTrue(lines.lines().toList().getLast().startsWith("Ready"), lines));
    }

    @Test
    void theNextStartKeepsThemAndShowsNoPassword(@TempDir Path root) throws IOException {
        FirstStart first = start(root);

        FirstStart second = start(root);

        assertNull(second.password());
        assertEquals(first.identity().certificate(), second.identity().certificate());
        assertFalse(lines(second, false).contains("Made"), lines(second, false));
    }

    @Test
    void aStartThatFailedLeavesNoUserWhosePasswordNobodyKnows(@TempDir Path root)
            throws IOException {
        Places places =
                new Places(root.resolve("state"), root.resolve("run"), root.resolve("config"));
        Instant now = Instant.now();
        try (HostState state = StateDirectory.open(places, random).hold(now)) {
            FirstStart first = FirstStart.prepare(state, random, now);
            first.takeUserBack(state);
        }

        assertNotNull(start(root).password(), "the next start must make and show another one");
    }

    @Test
    void whoHasChosenAnAddressIsNotToldHowTo(@TempDir Path root) throws IOException {
        assertFalse(lines(start(root), true).contains("--listen"));
    }
}
