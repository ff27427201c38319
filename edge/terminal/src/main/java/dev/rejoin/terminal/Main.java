package dev.rejoin.terminal;

import dev.rejoin.net.UnixListener;
import java.io.IOException;

/**
 * A desktop that is one terminal: runs the user's shell and speaks RFB on a Unix socket, until the
 * shell ends; then exits as the shell did, with 128 and the signal's number after a signal.
 *
 * <p>Threads: this one waits for the shell's end; {@code shell} reads what it prints, {@code
 * typing} writes what is typed, {@code door} lets viewers in, one {@code viewer} for each reads
 * what it sends, and {@code paint} draws and writes to it. None of them waits for another.
 */
public final class Main {
    private static final int USAGE = 2;
    private static final int FAILED = 1;
    private static final int BUFFER = 1 << 16;
    // What the shell printed last may still be on its way.
    private static final long LAST_WORDS_MS = 200;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(Options.USAGE);
            System.exit(USAGE);
            return;
        }
        try {
            System.exit(run(options));
        } catch (IOException failed) {
            System.err.println("The terminal could not start: " + failed.getMessage());
            System.exit(FAILED);
        }
    }

    private static int run(Options options) throws IOException, InterruptedException {
        Picture picture = new Picture(options.width(), options.height());
        Pty pty = Pty.open(picture.columns(), picture.rows());
        Typing typing = new Typing(pty);
        Desktop desktop = new Desktop(picture, pty, typing);
        try (UnixListener listener = UnixListener.open(options.socket(), "rw-------")) {
            // When ended from outside, the socket must not stay behind.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(listener)));
            Process shell = Shell.start(pty, options.shell());
            Thread reading = start("shell", () -> read(pty, desktop));
            start("typing", typing);
            start("paint", desktop);
            start("door", new Door(listener, desktop, options.title()));
            int status = shell.waitFor();
            reading.join(LAST_WORDS_MS);
            return status;
        }
    }

    private static void read(Pty pty, Desktop desktop) {
        byte[] buffer = new byte[BUFFER];
        try (Pty.Reader reader = pty.reader(BUFFER)) {
            int count = reader.read(buffer);
            while (count >= 0) {
                desktop.output(buffer, count);
                count = reader.read(buffer);
            }
        } catch (IOException failed) {
            System.err.println("The shell cannot be read any more: " + failed.getMessage());
        }
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    private static void close(UnixListener listener) {
        try {
            listener.close();
        } catch (IOException failed) {
            System.err.println("The socket stays behind: " + failed.getMessage());
        }
    }
}
