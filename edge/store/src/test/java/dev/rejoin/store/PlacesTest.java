package dev.rejoin.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.session.SessionId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Path HOME = Path.of("/home/alice");

    private static Places places(Map<String, String> environment, long uid, String state) {
        return Places.of(environment, HOME, uid, Optional.ofNullable(state).map(Path::of));
    }

    @Test
    void rootUsesTheMachinesDirectories() {
        assertEquals(
                new Places(
                        Path.of("/var/lib/rejoin"), Path.of("/run/rejoin"), Path.of("/etc/rejoin")),
                places(Map.of("XDG_RUNTIME_DIR", "/run/user/0"), 0, null));
    }

    @Test
    void othersUseTheirOwn() {
        assertEquals(
                new Places(
                        HOME.resolve(".local/state/rejoin"),
                        Path.of("/tmp/rejoin-1000"),
                        HOME.resolve(".config/rejoin")),
                places(Map.of("XDG_STATE_HOME", "relative"), 1000, null));
        assertEquals(
                new Places(Path.of("/s/rejoin"), Path.of("/r/rejoin"), Path.of("/c/rejoin")),
                places(
                        Map.of(
                                "XDG_STATE_HOME", "/s",
                                "XDG_RUNTIME_DIR", "/r",
                                "XDG_CONFIG_HOME", "/c"),
                        1000,
                        null));
    }

    @Test
    void twoStateDirectoriesNeverShareARunDirectory() {
        Places other = places(Map.of(), 0, "/srv/rejoin");
        assertEquals(Path.of("/srv/rejoin"), other.state());
        // printf %s /srv/rejoin | sha256sum
        assertEquals(Path.of("/run/rejoin-ba9f0171"), other.run());
        assertEquals(Path.of("/etc/rejoin"), other.config());
        assertEquals(Path.of("/run/rejoin"), places(Map.of(), 0, "/var/lib/../lib/rejoin").run());
    }

    @Test
    void whoeverAsksFindsWhereRootsHostIs() {
        Optional<Path> state = Optional.of(Path.of("/srv/desks"));

        assertEquals(Places.of(Map.of(), HOME, 0, state), Places.ofRoot(state));
        assertEquals(Path.of("/run/rejoin"), Places.ofRoot(Optional.empty()).run());
    }

    @Test
    void everythingHasItsPlace() {
        Places places = places(Map.of(), 0, null);
        SessionId three = new SessionId(3);
        assertEquals(Path.of("/var/lib/rejoin/sessions/3/session.json"), places.session(three));
        assertEquals(Path.of("/var/lib/rejoin/ended/3.json"), places.ended(three));
        assertEquals(Path.of("/run/rejoin/3/rfb.sock"), places.desktopSocket(three));
        assertEquals(Path.of("/run/rejoin/admin.sock"), places.adminSocket());
        assertEquals(Path.of("/etc/rejoin/host.key"), places.hostKey());
    }
}
