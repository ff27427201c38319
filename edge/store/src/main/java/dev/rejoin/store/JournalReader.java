package dev.rejoin.store;

import dev.rejoin.session.Event;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the journal from its beginning, and from where it stopped when asked again. A torn line,
 * and a line of a newer version, is passed over.
 */
public final class JournalReader {
    // LIMIT: an event is a few hundred bytes; a longer line is damage and must not fill memory.
    private static final int LONGEST_LINE = 1 << 16;

    private final Path directory;
    private final JournalFilter filter;
    private String lastFile = "";
    private long position;

    public JournalReader(Places places, JournalFilter filter) {
        this.directory = places.journal();
        this.filter = filter;
    }

    /** Hands over what was written since the last call: everything, at the first. */
    public void read(Consumer<Event> reader) throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!name.equals(lastFile)) {
                lastFile = name;
                position = 0;
            }
            position += read(file, position, reader);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> isWanted(file.getFileName().toString())).sorted().toList();
        }
    }

    private boolean isWanted(String name) {
        if (!name.matches("\\d{4}-\\d{2}-\\d{2}\\.jsonl") || name.compareTo(lastFile) < 0) {
            return false;
        }
        return filter.since().isEmpty()
                || name.compareTo(LocalDate.ofInstant(filter.since().get(), ZoneOffset.UTC) + "")
                        >= 0;
    }

    /** Gives the number of bytes in whole lines. */
    private long read(Path file, long from, Consumer<Event> reader) throws IOException {
        long whole = 0;
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream in =
                        new BufferedInputStream(
                                Channels.newInputStream(channel.position(from)), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long size = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                size++;
                if (next == '\n') {
                    event(line.toString(StandardCharsets.UTF_8)).ifPresent(reader);
                    line.reset();
                    whole += size;
                    size = 0;
                } else if (size <= LONGEST_LINE) {
                    line.write(next);
                }
            }
        }
        return whole;
    }

    private Optional<Event> event(String line) {
        try {
            return Optional.of(EventJson.read(Json.parse(line))).filter(filter::accepts);
        } catch (JsonException tornOrNewer) {
            return Optional.empty();
        }
    }
}
