package dev.rejoin.terminal;

import dev.rejoin.net.UnixLink;
import dev.rejoin.net.UnixListener;
import dev.rejoin.wire.DecodeException;
import java.io.IOException;

/** Lets viewers in and reads what they send, each on a thread of its own. */
final class Door implements Runnable {
    private static final int BUFFER = 1 << 12;

    private final UnixListener listener;
    private final Desktop desktop;
    private final String title;

    Door(UnixListener listener, Desktop desktop, String title) {
        this.listener = listener;
        this.desktop = desktop;
        this.title = title;
    }

    @Override
    public void run() {
        try {
            while (true) {
                UnixLink link = listener.accept();
                Thread.ofPlatform().name("viewer").daemon().start(() -> serve(link));
            }
        } catch (IOException closed) {
            // The shell has gone.
        }
    }

    private void serve(UnixLink link) {
        Viewer viewer = desktop.viewer(link, title);
        byte[] buffer = new byte[BUFFER];
        try {
            boolean welcome = true;
            while (welcome) {
                viewer.sendHandshake();
                int count = viewer.read(buffer);
                welcome = count >= 0 && desktop.received(viewer, buffer, count);
            }
            viewer.sendHandshake();
        } catch (IOException gone) {
            // Viewers come and go.
        } catch (DecodeException wrong) {
            System.err.println(
                    "A viewer was sent away, since it sent what is not RFB: " + wrong.getMessage());
        } finally {
            desktop.left(viewer);
        }
    }
}
