package dev.rejoin.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnixTest {
    @TempDir Path folder;

    @Test
    void bytesGoBothWaysAndTheKernelNamesTheCaller() throws Exception {
        try (UnixListener listener = UnixListener.open(folder.resolve("s"), "rw-rw-rw-");
                UnixLink client = UnixLink.connect(listener.path());
                UnixLink server = listener.accept()) {
            Thread echo = Thread.ofVirtual().start(() -> echo(server));
            assertTrue(Guests.answers(client));
            assertEquals(System.getProperty("user.name"), server.caller().user());
            client.closeGracefully();
            echo.join();
        }
    }

    private static void echo(Link link) {
        try {
            Guests.echo(link);
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    @Test
    void thePermissionsAreSetAndTheFileIsRemovedAtTheEnd() throws Exception {
        Path path = folder.resolve("s");
        try (UnixListener listener = UnixListener.open(path, "rw-------")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(listener.path())));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void aSocketThatNobodyServesIsReplaced() throws Exception {
        Path path = folder.resolve("s");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(path));
        }
        assertTrue(Files.exists(path));
        UnixListener.open(path, "rw-------").close();
    }

    @Test
    void aServedSocketAndAnOrdinaryFileAreLeftAlone() throws Exception {
        try (UnixListener served = UnixListener.open(folder.resolve("s"), "rw-------")) {
            assertThrows(IOException.class, () -> UnixListener.open(served.path(), "rw-------"));
        }
        Path file = Files.writeString(folder.resolve("file"), "precious");
        assertThrows(IOException.class, () -> UnixListener.open(file, "rw-------"));
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void aPathTooLongIsRefusedByName() {
        Path path = folder.resolve("x".repeat(100));
        IOException refused =
                assertThrows(IOException.class, () -> UnixListener.open(path, "rw-------"));
        assertTrue(refused.getMessage().contains(path.toString()), refused.getMessage());
        assertThrows(IOException.class, () -> UnixLink.connect(path));
    }

    @Test
    void aDeadlineEndsAReader() throws Exception {
        try (Deadlines deadlines = new Deadlines();
                UnixListener listener = UnixListener.open(folder.resolve("s"), "rw-------");
                UnixLink client = UnixLink.connect(listener.path());
                UnixLink server = listener.accept();
                Deadline deadline = deadlines.closing(server, Duration.ofMillis(50))) {
            assertThrows(IOException.class, () -> server.read(new byte[1], 0, 1));
            assertTrue(deadline.passed());
            assertTrue(Guests.isEnded(client));
        }
    }
}
