package dev.rejoin.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.HostProcess.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands against a running host, and against the files that it leaves. */
class HostCommandsTest {
    @Test
    void commandsReachTheRunningHost(@TempDir Path folder) throws Exception {
        try (HostProcess host = HostProcess.start(folder.resolve("state"))) {
            Answer rows = host.command("query", "session");
            Answer json = host.command("query", "session", "--json");
            Answer none = host.command("logoff", "7");

            assertAll(
                    () -> assertEquals(0, rows.exit(), rows.toString()),
                    () -> assertTrue(rows.out().contains(" rdp-tcp "), rows.toString()),
                    () -> assertTrue(rows.out().contains("65536  Listen"), rows.toString()),
                    () -> assertTrue(json.out().contains(":" + host.port()), json.toString()),
                    () -> assertEquals(1, none.exit(), none.toString()));
        }
    }

    @Test
    void aSecondHostOnTheSameStateNamesTheFirst(@TempDir Path folder) throws Exception {
        try (HostProcess host = HostProcess.start(folder.resolve("state"))) {
            Answer second =
                    HostProcess.command(host.state(), "", "host", "--listen", "127.0.0.1:0");

            assertAll(
                    () -> assertEquals(1, second.exit(), second.toString()),
                    () ->
                            assertTrue(
                                    second.err().contains("pid " + host.pid()), second.toString()));
        }
    }

    @Test
    void aKilledHostStartsAgainAndCommandsWorkMeanwhile(@TempDir Path folder) throws Exception {
        HostProcess first = HostProcess.start(folder.resolve("state"));
        first.kill();

        Answer down = first.command("query", "session");
        assertEquals(0, down.exit(), down.toString());

        try (HostProcess second = first.startAgain()) {
            assertEquals(first.port(), second.port());
            Answer up = second.command("query", "session");
            assertTrue(up.out().contains("Listen"), up.toString());
        }
    }
}
