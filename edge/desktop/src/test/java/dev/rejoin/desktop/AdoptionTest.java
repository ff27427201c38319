package dev.rejoin.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdoptionTest {
    private final Desktops desktops;

    AdoptionTest() throws IOException {
        desktops = new Desktops();
    }

    @AfterEach
    void endAll() throws IOException {
        desktops.close();
    }

    /** What a host knows that has read the session's file: numbers and paths. */
    private static RunningDesktop fromFile(RunningDesktop desktop) {
        return new RunningDesktop(
                Path.of(desktop.directory().toString()),
                desktop.unixUser(),
                desktop.bootId(),
                new ProcessId(desktop.minder().pid(), desktop.minder().startTicks()));
    }

    /** Once it has ended: a killed program's last thread holds the socket a moment longer. */
    private static EndReason endOf(RunningDesktop desktop) {
        AtomicReference<DesktopState> seen = new AtomicReference<>();
        Desktops.comesTrue(() -> {
            seen.set(look(fromFile(desktop)));
            return seen.get() instanceof DesktopState.Ended;
        });
        return assertInstanceOf(DesktopState.Ended.class, seen.get()).reason();
    }

    private static DesktopState look(RunningDesktop desktop) {
        try {
            return Adoption.look(desktop);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aDesktopThatNobodyWroteDownIsFoundByItsDirectory() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        desktops.start("11");

        assertEquals(
                Optional.of(desktop.minder()),
                Adoption.find(desktop.directory(), desktops.user).map(RunningDesktop::minder));
        assertEquals(
                Optional.empty(),
                Adoption.find(desktop.directory().resolveSibling("2"), desktops.user));
    }

    @Test
    void aLivingDesktopIsFoundAgain() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        assertEquals(new DesktopState.Living(), Adoption.look(fromFile(desktop)));
    }

    @Test
    void aKilledDesktopIsNamedWithItsSignal() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        Signals.send(Desktops.programOf(desktop), Signals.KILL);
        assertEquals(new EndReason.Killed(9), endOf(desktop));
    }

    @Test
    void aDesktopThatEndsByItselfIsNamedWithItsCode() throws IOException {
        RunningDesktop desktop =
                desktops.start(
                        "1",
                        "SERVE & server=$!; read -r _ <\"$1.go\"; kill $server; exit 7"
                                .replace("read", "mkfifo \"$1.go\"; read"));
        Files.writeString(Path.of(desktop.socket() + ".go"), "go\n");
        assertEquals(new EndReason.Exited(7), endOf(desktop));
    }

    @Test
    void aDesktopOutlivesItsMinderAndThenVanishes() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        ProcessId program = Desktops.programOf(desktop);
        Signals.send(desktop.minder(), Signals.KILL);
        assertTrue(Desktops.comesTrue(() -> !desktop.minder().isAlive()));
        assertEquals(new DesktopState.Living(), Adoption.look(fromFile(desktop)));
        Signals.send(program, Signals.KILL);
        assertEquals(new EndReason.Vanished(), endOf(desktop));
    }

    @Test
    void aSignalToTheMinderDoesNotEndIt() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        Signals.send(desktop.minder(), Signals.HANG_UP);
        Signals.send(desktop.minder(), Signals.TERMINATE);
        Signals.send(Desktops.programOf(desktop), Signals.KILL);
        assertEquals(new EndReason.Killed(9), endOf(desktop));
    }

    @Test
    void anotherBootIsNotTheDesktops() throws IOException {
        RunningDesktop living = desktops.start("1");
        RunningDesktop otherBoot =
                new RunningDesktop(
                        living.directory(),
                        living.unixUser(),
                        "00000000-0000-0000-0000-000000000000",
                        living.minder());
        assertEquals(new DesktopState.Ended(new EndReason.Rebooted()), Adoption.look(otherBoot));
    }

    @Test
    void anotherProcessWithTheMindersIdIsNoSignOfLife() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        RunningDesktop earlier = withMinderOf(desktop, desktop.minder().startTicks() - 1);
        Files.delete(desktop.socket());
        assertEquals(new DesktopState.Ended(new EndReason.Vanished()), Adoption.look(earlier));
    }

    static RunningDesktop withMinderOf(RunningDesktop desktop, long ticks) {
        return new RunningDesktop(
                desktop.directory(),
                desktop.unixUser(),
                desktop.bootId(),
                new ProcessId(desktop.minder().pid(), ticks));
    }

    @Test
    void aDesktopWhoseSocketIsGoneIsMute() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        Files.delete(desktop.socket());
        assertInstanceOf(DesktopState.Mute.class, Adoption.look(desktop));
    }

    @Test
    void aSocketServedBySomebodyElseIsNotTheDesktops() throws IOException {
        assumeTrue(UnixUsers.own().isRoot(), "two users are needed");
        RunningDesktop desktop = desktops.start("1");
        Path foreign = desktops.run.resolve("foreign");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(foreign));
            Files.delete(desktop.socket());
            Files.createSymbolicLink(desktop.socket(), foreign);
            IOException refused =
                    assertThrows(
                            IOException.class,
                            () -> DesktopSocket.connect(desktop.socket(), desktop.unixUser()));
            assertTrue(refused.getMessage().contains("instead of"), refused.getMessage());
        }
    }

    @Test
    void linksPipesAndNonsenseInTheDirectoryAreNotRead() throws Exception {
        Path secret = Files.writeString(desktops.run.resolve("secret"), "exit 1\n");
        Path directory = Files.createDirectory(desktops.run.resolve("2"));
        Path exit = directory.resolve("exit");
        Files.createSymbolicLink(exit, secret);
        assertTrue(DesktopDirectory.exit(directory).isEmpty());
        Files.delete(exit);
        assertEquals(0, new ProcessBuilder("mkfifo", exit.toString()).start().waitFor());
        assertTrue(DesktopDirectory.exit(directory).isEmpty());
        Files.delete(exit);
        Files.writeString(exit, "exit 99999999999\n");
        assertTrue(DesktopDirectory.exit(directory).isEmpty());
        Files.writeString(exit, "exit 5\n");
        assertEquals(new EndReason.Exited(5), DesktopDirectory.exit(directory).orElseThrow());
        Files.createSymbolicLink(desktops.run.resolve("3"), directory);
        assertTrue(DesktopDirectory.exit(desktops.run.resolve("3")).isEmpty());
        assertFalse(Files.isSymbolicLink(directory));
    }

    @Test
    void removingADirectoryLeavesWhatItsLinksPointTo() throws IOException {
        Path precious = Files.createDirectory(desktops.run.resolve("precious"));
        Path file = Files.writeString(precious.resolve("file"), "kept");
        Path directory = Files.createDirectory(desktops.run.resolve("2"));
        Files.createSymbolicLink(directory.resolve("link"), precious);
        Files.createDirectories(directory.resolve("deep/er"));
        DesktopDirectory.remove(directory);
        DesktopDirectory.remove(directory);
        assertFalse(Files.exists(directory));
        assertEquals("kept", Files.readString(file));
    }
}
