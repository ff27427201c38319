package dev.rejoin.store;

import dev.rejoin.session.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes events: a file a day (in UTC), a line an event, each in one write, so that a killed host
 * loses none and several programs may write.
 */
public final class Journal implements AutoCloseable {
    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LocalDate day;
    private @Nullable FileChannel channel;

    public Journal(Places places) {
        this.directory = places.journal();
    }

    static Path file(Path directory, LocalDate day) {
        return directory.resolve(day + ".jsonl");
    }

    public void append(Event event) throws StateUnwritableException {
        byte[] line = (EventJson.write(event) + "\n").getBytes(StandardCharsets.UTF_8);
        LocalDate today = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        lock.lock();
        try {
            write(channel(today), line);
        } catch (IOException failure) {
            throw new StateUnwritableException(file(directory, today), failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (channel != null) {
                channel.force(true);
                channel.close();
                channel = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private static void write(FileChannel out, byte[] line) throws IOException {
        long before = out.size();
        ByteBuffer rest = ByteBuffer.wrap(line);
        try {
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        } catch (IOException full) {
            // Half a line would make the next one unreadable, too.
            if (rest.position() > 0 && out.size() == before + rest.position()) {
                out.truncate(before);
            }
            throw full;
        }
    }

    private FileChannel channel(LocalDate today) throws IOException {
        if (channel != null && channel.isOpen() && today.equals(day)) {
            return channel;
        }
        close();
        FileChannel opened = open(file(directory, today));
        channel = opened;
        day = today;
        return opened;
    }

    private static FileChannel open(Path file) throws IOException {
        boolean torn = endsInsideLine(file);
        FileChannel opened =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        if (torn) {
            write(opened, new byte[] {'\n'});
        }
        return opened;
    }

    private static boolean endsInsideLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
