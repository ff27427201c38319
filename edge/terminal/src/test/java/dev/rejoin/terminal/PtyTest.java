package dev.rejoin.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A real shell on a real pseudo-terminal. */
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class PtyTest {
    private Pty pty;
    private Process shell;

    @BeforeEach
    void start() throws IOException {
        pty = Pty.open(91, 27);
        shell = Shell.start(pty, "/bin/sh");
    }

    @AfterEach
    void end() throws IOException {
        shell.destroyForcibly();
        pty.close();
    }

    @Test
    void theShellHasATerminalOfTheSizeGivenAndEchoes() throws Exception {
        type("stty size; tty; exit 7\n");
        String printed = readAll();
        assertTrue(printed.contains("stty size; tty; exit 7"), printed);
        assertTrue(printed.contains("27 91\r\n"), printed);
        assertTrue(printed.contains(pty.slave() + "\r\n"), printed);
        assertEquals(7, shell.waitFor());
    }

    @Test
    void aNewSizeReachesTheShell() throws Exception {
        pty.resize(132, 43);
        type("stty size; exit\n");
        assertTrue(readAll().contains("43 132\r\n"));
    }

    @Test
    void theTerminalControlsTheShellsJobs() throws Exception {
        type("trap 'echo caught; exit 5' INT; echo ready; while :; do sleep 1; done\n");
        try (Pty.Reader reader = pty.reader(4096)) {
            byte[] buffer = new byte[4096];
            StringBuilder printed = new StringBuilder();
            while (printed.indexOf("ready\r\n") < 0) {
                printed.append(new String(buffer, 0, reader.read(buffer), StandardCharsets.UTF_8));
            }
        }
        // While a child of the shell has the terminal, the signal is the child's alone.
        do {
            type("\u0003");
        } while (!shell.waitFor(200, TimeUnit.MILLISECONDS));
        assertEquals(5, shell.waitFor());
    }

    @Test
    void aShellEndedByASignalSaysSo() throws Exception {
        type("kill -KILL $$\n");
        assertTrue(shell.waitFor(10, TimeUnit.SECONDS));
        assertEquals(128 + 9, shell.exitValue());
    }

    @Test
    void theEnvironmentIsThatOfATerminal() throws Exception {
        type("echo =$TERM=$SHELL=$COLORTERM=; [ \"$PWD\" -ef \"$HOME\" ] && echo =home=; exit\n");
        String printed = readAll();
        assertTrue(printed.contains("=xterm-256color=/bin/sh=truecolor="), printed);
        assertTrue(printed.contains("\n=home="), printed);
    }

    private void type(String text) throws IOException {
        pty.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String readAll() throws IOException {
        StringBuilder printed = new StringBuilder();
        byte[] buffer = new byte[4096];
        try (Pty.Reader reader = pty.reader(4096)) {
            int count = reader.read(buffer);
            while (count >= 0) {
                printed.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                count = reader.read(buffer);
            }
        }
        return printed.toString();
    }
}
