package dev.rejoin.it.range;

import dev.rejoin.it.fixture.VirtualScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What targets share: certificates, a screen, a folder for their files. */
public final class Workshop implements AutoCloseable {
    private final Path root;
    private final Papers papers = new Papers();
    private final Deque<AutoCloseable> shared = new ArrayDeque<>();
    private String display = "";
    private @Nullable RejoinHost rejoin;
    private int folders;

    private Workshop(Path root) {
        this.root = root;
    }

    /** With files below that folder, which whoever made it removes. */
    public static Workshop in(Path root) {
        return new Workshop(root);
    }

    Papers papers() {
        return papers;
    }

    /** A new folder for the files of one server. */
    synchronized Path folder(String name) throws IOException {
        return Files.createDirectory(root.resolve(++folders + "-" + name));
    }

    /** Of an X display for all servers that show one. */
    synchronized String display() throws IOException, InterruptedException {
        if (display.isEmpty()) {
            VirtualScreen screen = VirtualScreen.start(640, 480);
            shared.push(screen);
            display = screen.display();
        }
        return display;
    }

    /** Our own host, started with the first target that is a part of it. */
    synchronized RejoinHost rejoin() throws IOException, InterruptedException {
        if (rejoin == null) {
            rejoin = RejoinHost.start(folder("rejoin"));
            shared.push(rejoin);
        }
        return rejoin;
    }

    @Override
    public synchronized void close() throws Exception {
        while (!shared.isEmpty()) {
            shared.pop().close();
        }
    }
}
