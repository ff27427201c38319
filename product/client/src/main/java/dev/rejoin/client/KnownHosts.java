package dev.rejoin.client;

import dev.rejoin.store.AtomicFile;
import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that servers have shown, so that another one is noticed. A key is remembered when it is
 * first seen and never replaced: whoever knows why it changed forgets the old one.
 *
 * <p>Several threads and programs may use one file.
 */
public final class KnownHosts {
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * A server that was seen.
     *
     * @param host as in {@code server.example:3389}
     * @param key its {@link #fingerprint}
     */
    public record Entry(String host, String key, Instant firstSeen, Instant lastSeen) {}

    /** How a key compares with what is remembered. */
    public sealed interface Comparison {
        /** The server was not known; now it is. */
        record First() implements Comparison {}

        record Same(Instant firstSeen) implements Comparison {}

        /** The one that is remembered stays remembered. */
        record Changed(Entry remembered) implements Comparison {}
    }

    private interface Change<T> {
        T in(List<Entry> entries) throws IOException;
    }

    private final Path directory;
    private final Path file;

    private KnownHosts(Path directory, Path file) {
        this.directory = directory;
        this.file = file;
    }

    public static KnownHosts in(Places places) {
        return new KnownHosts(places.state(), places.knownHosts());
    }

    /**
     * SHA-256 of the SubjectPublicKeyInfo in DER, as hexadecimal digits: what {@code openssl x509
     * -pubkey -noout | openssl pkey -pubin -outform der | sha256sum} prints for the certificate.
     */
    public static String fingerprint(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }

    /** Compares the key that a server shows now; a server that was not known is from now on. */
    public Comparison compare(String host, PublicKey key, Instant now) throws IOException {
        String shown = fingerprint(key);
        return changing(entries -> {
            Optional<Entry> known = find(entries, host);
            if (known.isEmpty()) {
                entries.add(new Entry(canonical(host), shown, now, now));
                return new Comparison.First();
            }
            Entry before = known.get();
            if (!before.key().equals(shown)) {
                return new Comparison.Changed(before);
            }
            entries.remove(before);
            entries.add(new Entry(before.host(), shown, before.firstSeen(), now));
            return new Comparison.Same(before.firstSeen());
        });
    }

    /** By name. */
    public List<Entry> list() throws IOException {
        return read().stream().sorted(Comparator.comparing(Entry::host)).toList();
    }

    /** False if the server was not known. */
    public boolean forget(String host) throws IOException {
        if (find(read(), host).isEmpty()) {
            return false;
        }
        return changing(entries -> entries.removeIf(entry -> entry.host().equals(canonical(host))));
    }

    private <T> T changing(Change<T> change) throws IOException {
        AtomicFile.directories(directory);
        Path guard = directory.resolve("known-hosts.lock");
        // Java refuses a second lock of its own on one file instead of waiting for it.
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = openPrivate(guard);
                    FileLock _ = channel.lock()) {
                List<Entry> entries = read();
                List<Entry> before = List.copyOf(entries);
                T answer = change.in(entries);
                if (!entries.equals(before)) {
                    AtomicFile.write(file, text(entries));
                }
                return answer;
            }
        }
    }

    private static FileChannel openPrivate(Path guard) throws IOException {
        return FileChannel.open(
                guard,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Json object : Json.parse(Files.readAllBytes(file)).objects("hosts")) {
                entries.add(
                        new Entry(
                                object.text("host"),
                                object.text("key"),
                                object.time("firstSeen"),
                                object.time("lastSeen")));
            }
        } catch (NoSuchFileException noneYet) {
            return entries;
        } catch (JsonException damaged) {
            throw new JsonException(
                    file + " cannot be read (" + damaged.getMessage() + "): repair or remove it");
        }
        return entries;
    }

    private static byte[] text(List<Entry> entries) {
        List<Json> objects =
                entries.stream()
                        .map(entry ->
                                Json.object()
                                        .put("host", entry.host())
                                        .put("key", entry.key())
                                        .put("firstSeen", entry.firstSeen())
                                        .put("lastSeen", entry.lastSeen()))
                        .toList();
        return Json.object().put("hosts", objects).pretty();
    }

    private static Optional<Entry> find(List<Entry> entries, String host) {
        return entries.stream().filter(entry -> entry.host().equals(canonical(host))).findFirst();
    }

    /** Names of machines do not differ by case. */
    private static String canonical(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
