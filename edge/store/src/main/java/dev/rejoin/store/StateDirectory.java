package dev.rejoin.store;

import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state as anybody with the rights to it may read it, also beside a running host. Writing
 * sessions is for the one who {@linkplain #hold holds} it.
 */
public final class StateDirectory {
    private final Places places;
    private final Sealing sealing;
    private final SessionJson json;

    private StateDirectory(Places places, Sealing sealing) {
        this.places = places;
        this.sealing = sealing;
        this.json = new SessionJson(sealing);
    }

    /** Makes the directory and the host key when there are none. */
    public static StateDirectory open(Places places, SecureRandom random) throws IOException {
        AtomicFile.directories(places.state());
        requirePrivate(places.state());
        Sealing sealing = Sealing.open(places.hostKey(), random);
        for (Path part : List.of(places.users(), places.tls(), places.sessions(), places.ended())) {
            AtomicFile.directories(part);
        }
        AtomicFile.directories(places.journal());
        return new StateDirectory(places, sealing);
    }

    private static void requirePrivate(Path directory) throws IOException {
        if (Self.uid(directory) != Self.uid()) {
            throw new UnusableStateException(
                    directory + " belongs to another user: choose another one with --state");
        }
        String mode =
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS));
        if (!mode.endsWith("------")) {
            throw new UnusableStateException(
                    directory + " is open to others (" + mode + "): chmod 700 " + directory);
        }
    }

    public Places places() {
        return places;
    }

    public Sealing sealing() {
        return sealing;
    }

    /**
     * Takes the state over for a host, and throws {@link StateLockedException} when another host
     * has it.
     */
    public HostState hold(Instant now) throws IOException {
        StateLock lock = StateLock.take(places.lock(), now);
        try {
            return HostState.begin(this, lock, now);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The running host, as {@code pid 4711 since 2026-11-20T08:00:00Z}. */
    public Optional<String> holder() throws IOException {
        return Optional.ofNullable(StateLock.holder(places.lock()));
    }

    /** The sessions that can be read, by number. */
    public List<Session> sessions() throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (SessionId id : sessionIds()) {
            try {
                sessions.add(readSession(id));
            } catch (JsonException | NoSuchFileException unreadableOrGone) {
                // Whoever holds the state sets such a file aside and says so.
            }
        }
        return sessions;
    }

    /** The tombstones that can be read, the newest first. */
    public List<Tombstone> tombstones() throws IOException {
        List<Tombstone> tombstones = new ArrayList<>();
        for (SessionId id : endedIds()) {
            try {
                tombstones.add(readTombstone(id));
            } catch (JsonException | NoSuchFileException unreadableOrGone) {
                // As above.
            }
        }
        tombstones.sort(Comparator.comparing(Tombstone::ended).reversed());
        return tombstones;
    }

    Session readSession(SessionId id) throws IOException {
        Session session = json.readSession(Json.parse(Files.readAllBytes(places.session(id))));
        if (!session.id().equals(id)) {
            throw new JsonException("it says session " + session.id());
        }
        return session;
    }

    Tombstone readTombstone(SessionId id) throws IOException {
        Tombstone tombstone = json.readTombstone(Json.parse(Files.readAllBytes(places.ended(id))));
        if (!tombstone.id().equals(id)) {
            throw new JsonException("it says session " + tombstone.id());
        }
        return tombstone;
    }

    byte[] text(Session session) {
        return json.write(session).pretty();
    }

    byte[] text(Tombstone tombstone) {
        return json.write(tombstone).pretty();
    }

    List<SessionId> sessionIds() throws IOException {
        return ids(places.sessions(), "");
    }

    List<SessionId> endedIds() throws IOException {
        return ids(places.ended(), ".json");
    }

    /** The numbers among the names in {@code directory}; whatever else is there is not ours. */
    private static List<SessionId> ids(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}" + suffix.replace(".", "\\.")))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .map(number -> new SessionId(Integer.parseInt(number)))
                    .sorted()
                    .toList();
        }
    }
}
