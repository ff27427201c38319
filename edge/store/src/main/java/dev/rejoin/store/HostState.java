package dev.rejoin.store;

import dev.rejoin.session.Session;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The state in the hands of the one host that holds it. When it is taken over, what a killed host
 * left half done is finished, and what cannot be read is set aside.
 */
public final class HostState implements AutoCloseable {
    private final StateDirectory directory;
    private final StateLock lock;
    private final List<SetAside> setAside = new ArrayList<>();
    private final Object numbers = new Object();
    private String hostId = "";
    private int nextNumber = 1;

    private HostState(StateDirectory directory, StateLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static HostState begin(StateDirectory directory, StateLock lock, Instant now)
            throws IOException {
        HostState state = new HostState(directory, lock);
        state.sweep();
        state.setAsideUnreadable(now);
        state.readHost(now);
        state.forgetOutdated(now);
        return state;
    }

    public StateDirectory directory() {
        return directory;
    }

    public Places places() {
        return directory.places();
    }

    /** Made once, for good. */
    public String hostId() {
        return hostId;
    }

    /** What could not be read at the start: to be journalled and said. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    public List<Session> sessions() throws IOException {
        return directory.sessions();
    }

    public List<Tombstone> tombstones() throws IOException {
        return directory.tombstones();
    }

    /** A number that no session had or will have, also when this host is killed right after. */
    public SessionId nextSession() throws StateUnwritableException {
        synchronized (numbers) {
            writeHost(nextNumber + 1);
            return new SessionId(nextNumber++);
        }
    }

    public void save(Session session) throws StateUnwritableException {
        Path file = places().session(session.id());
        AtomicFile.directories(places().sessions().resolve(session.id().toString()));
        AtomicFile.write(file, directory.text(session));
    }

    /** The session is over: the tombstone is there before the session is gone. */
    public void bury(Tombstone tombstone) throws StateUnwritableException {
        save(tombstone);
        remove(tombstone.id());
    }

    public void save(Tombstone tombstone) throws StateUnwritableException {
        AtomicFile.write(places().ended(tombstone.id()), directory.text(tombstone));
    }

    /** Tombstones after 30 days, and after a day the cookies that they recognise. */
    public void forgetOutdated(Instant now) throws IOException {
        for (Tombstone tombstone : tombstones()) {
            if (tombstone.isOutdated(now)) {
                AtomicFile.delete(places().ended(tombstone.id()));
            } else if (!tombstone.secrets().isEmpty()
                    && now.isAfter(tombstone.ended().plus(Tombstone.COOKIE_KEPT))) {
                save(tombstone.withoutSecrets());
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void remove(SessionId id) throws StateUnwritableException {
        AtomicFile.delete(places().session(id));
        AtomicFile.delete(places().sessions().resolve(id.toString()));
    }

    /** Removes temporary files of a killed host, and sessions that have a tombstone already. */
    private void sweep() throws IOException {
        List<SessionId> ended = directory.endedIds();
        for (SessionId id : directory.sessionIds()) {
            sweep(places().sessions().resolve(id.toString()));
            if (ended.contains(id) && isReadableTombstone(id)) {
                remove(id);
            } else if (!Files.exists(places().session(id))) {
                AtomicFile.delete(places().sessions().resolve(id.toString()));
            }
        }
        sweep(places().state());
        sweep(places().ended());
        sweep(places().users());
        sweep(places().tls());
    }

    private static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AtomicFile::isTemporary).toList()) {
                AtomicFile.delete(file);
            }
        }
    }

    private boolean isReadableTombstone(SessionId id) throws IOException {
        try {
            directory.readTombstone(id);
            return true;
        } catch (JsonException torn) {
            return false;
        }
    }

    private void setAsideUnreadable(Instant now) throws IOException {
        for (SessionId id : directory.sessionIds()) {
            try {
                directory.readSession(id);
            } catch (JsonException torn) {
                putAside(places().session(id), "session-" + id, torn, now);
                AtomicFile.delete(places().sessions().resolve(id.toString()));
            }
        }
        for (SessionId id : directory.endedIds()) {
            try {
                directory.readTombstone(id);
            } catch (JsonException torn) {
                putAside(places().ended(id), "ended-" + id, torn, now);
            }
        }
    }

    private void putAside(Path file, String name, JsonException why, Instant now)
            throws StateUnwritableException {
        AtomicFile.directories(places().setAside());
        String stamp = now.toString().replace(":", "").replace(".", "");
        Path to = places().setAside().resolve(name + "-" + stamp + ".json");
        try {
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StateUnwritableException(to, failure);
        }
        setAside.add(new SetAside(file, to, String.valueOf(why.getMessage())));
    }

    private void readHost(Instant now) throws IOException {
        Path file = places().host();
        nextNumber = highest() + 1;
        if (Files.exists(file)) {
            try {
                Json host = Json.parse(Files.readAllBytes(file));
                requireKey(host.text("key"));
                hostId = host.text("id");
                nextNumber = Math.max(nextNumber, host.integer("nextSession"));
                return;
            } catch (JsonException torn) {
                putAside(file, "host", torn, now);
            }
        }
        hostId = UUID.randomUUID().toString();
        writeHost(nextNumber);
    }

    /** With another key every password would be wrong, and nobody would know why. */
    private void requireKey(String fingerprint) throws UnusableStateException {
        if (!fingerprint.equals(directory.sealing().fingerprint())) {
            throw new UnusableStateException(
                    places().state()
                            + " was sealed with another host key than "
                            + places().hostKey()
                            + ": put the old key back, or start with a new --state directory");
        }
    }

    private int highest() throws IOException {
        return Stream.concat(directory.sessionIds().stream(), directory.endedIds().stream())
                .mapToInt(SessionId::number)
                .max()
                .orElse(0);
    }

    private void writeHost(int next) throws StateUnwritableException {
        Json host =
                Json.object()
                        .put("id", hostId)
                        .put("nextSession", next)
                        .put("key", directory.sealing().fingerprint());
        AtomicFile.write(places().host(), host.pretty());
    }
}
