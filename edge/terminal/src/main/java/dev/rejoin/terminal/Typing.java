package dev.rejoin.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What is typed on its way to the shell, on a thread of its own: a program that does not read its
 * input can hold up this thread and nothing else.
 */
final class Typing implements Runnable {
    // LIMIT: more than anybody types ahead; what comes beyond it is lost, as on a real terminal.
    private static final int MOST_WAITING = 1024;

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Pty pty;

    Typing(Pty pty) {
        this.pty = pty;
    }

    /** Never waits. */
    void type(String text) {
        if (!text.isEmpty()) {
            waiting.offer(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                pty.write(waiting.take());
            }
        } catch (IOException | InterruptedException ended) {
            // The shell has gone; the main thread sees to the rest.
        }
    }
}
