package dev.rejoin.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DesktopLauncherTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final Desktops desktops;

    DesktopLauncherTest() throws IOException {
        desktops = new Desktops();
    }

    @AfterEach
    void endAll() throws IOException {
        desktops.close();
    }

    private DesktopException refusal(String script) {
        DesktopRequest request = desktops.request("1", script, Duration.ofSeconds(20));
        return assertThrows(DesktopException.class, () -> desktops.launcher.start(request));
    }

    @Test
    void aDesktopRunsApartFromTheHostWithACleanEnvironment() throws IOException {
        RunningDesktop desktop =
                desktops.start(
                        "1", "id -un; pwd; umask; ls /proc/self/fd | wc -l; env; exec SERVE");
        List<String> log = desktops.log(desktop);
        assertEquals(desktops.user.name(), log.get(0));
        Path home = desktops.user.home();
        assertEquals(Files.isDirectory(home) ? home.toString() : "/", log.get(1));
        assertEquals("0022", log.get(2));
        assertEquals("4", log.get(3), "0, 1, 2, and the folder that ls itself reads");
        Set<String> names =
                log.stream()
                        .skip(4)
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(Set.of("OLDPWD", "_"));
        assertEquals(
                Set.of("HOME", "LANG", "LOGNAME", "PATH", "PWD", "REJOIN_TEST", "SHELL", "USER"),
                names);
        ProcessStatus status = Desktops.programOf(desktop).status().orElseThrow();
        assertEquals(desktop.minder().pid(), status.session());
        assertFalse(status.session() == ProcessHandle.current().pid());
    }

    @Test
    void aDesktopIgnoresNoSignalSoCtrlCEndsWhatRunsInIt() throws IOException {
        RunningDesktop desktop = desktops.start("1", "grep SigIgn /proc/self/status; exec SERVE");
        String ignored = desktops.log(desktop).getFirst().replaceFirst("SigIgn:\\s+", "");
        // The C library keeps 32 and 33 for itself.
        assertEquals(0, Long.parseUnsignedLong(ignored, 16) & 0x7FFF_FFFF, ignored);
    }

    @Test
    void theDirectoryIsItsUsersAlone() throws IOException {
        RunningDesktop desktop = desktops.start("1");
        assertEquals(desktops.user.uid(), Ownership.owner(desktop.directory()));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(desktop.directory())));
        try (var files = Files.list(desktop.directory())) {
            assertEquals(
                    Set.of("rfb.sock", "desktop.log"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aDesktopThatEndsAtOnceIsNamedWithCodeAndLastWords() {
        DesktopException refused = refusal("echo no screen here >&2; exit 3");
        assertEquals("the desktop program /bin/sh ended with exit code 3", refused.getMessage());
        assertEquals(List.of("no screen here"), refused.log());
    }

    @Test
    void aDesktopThatCrashesIsNamedWithItsSignal() {
        assertTrue(refusal("kill -SEGV $$").getMessage().endsWith("killed (signal 11)"));
    }

    @Test
    void aProgramThatDoesNotExistIsNamed() throws IOException {
        DesktopRequest plain = desktops.request("1", "", Duration.ofSeconds(20));
        DesktopRequest request =
                new DesktopRequest(
                        plain.directory(),
                        plain.user(),
                        List.of("/nowhere/Xvnc"),
                        Map.of(),
                        plain.patience());
        DesktopException refused =
                assertThrows(DesktopException.class, () -> desktops.launcher.start(request));
        assertTrue(refused.getMessage().contains("exit code 127"), refused.getMessage());
        assertTrue(refused.log().getFirst().contains("/nowhere/Xvnc"), refused.log().toString());
    }

    @Test
    void aDesktopThatNeverServesIsEndedWithAllThatItStarted() {
        DesktopRequest request =
                desktops.request("1", "sleep 1000 & echo $!; echo $$; exec sleep 1000", SHORT);
        DesktopException refused =
                assertThrows(DesktopException.class, () -> desktops.launcher.start(request));
        assertTrue(refused.getMessage().contains("did not serve"), refused.getMessage());
        assertEquals(2, refused.log().size());
        for (String pid : refused.log()) {
            assertTrue(ProcessStatus.of(Long.parseLong(pid)).filter(s -> !s.isDead()).isEmpty());
        }
    }

    @Test
    void rootAndForeignUsersAreRefusedWithTheCure() throws IOException {
        UnixUser root = UnixUsers.named("root").orElseThrow();
        UnixUser someone = new UnixUser("someone", 4321, 4321, Path.of("/"), "/bin/sh");
        DesktopLauncher asSomeone = new DesktopLauncher(desktops.library, someone);
        DesktopRequest request = desktops.request("1", "exec SERVE", SHORT);
        DesktopRequest asRoot =
                new DesktopRequest(request.directory(), root, request.command(), Map.of(), SHORT);
        assertTrue(
                assertThrows(DesktopException.class, () -> desktops.launcher.start(asRoot))
                        .getMessage()
                        .contains("unix-user"));
        assertTrue(
                assertThrows(DesktopException.class, () -> asSomeone.start(request))
                        .getMessage()
                        .contains("run it as root"));
        assertFalse(Files.exists(request.directory()));
    }

    @Test
    void aSocketPathTooLongIsRefusedByName() {
        DesktopRequest request = desktops.request("x".repeat(100), "exec SERVE", SHORT);
        DesktopException refused =
                assertThrows(DesktopException.class, () -> desktops.launcher.start(request));
        assertTrue(refused.getMessage().contains("rfb.sock"), refused.getMessage());
    }

    @Test
    void aChattyDesktopCannotFillTheDisk() throws IOException {
        RunningDesktop desktop =
                desktops.start("1", "yes filler | head -c 21000000; echo the end; exec SERVE");
        assertTrue(Desktops.comesTrue(() -> desktops.log(desktop).contains("the end")));
        long size = 0;
        try (var files = Files.list(desktop.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        assertTrue(size <= 800_000, size + " bytes");
    }
}
