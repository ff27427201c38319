package dev.rejoin.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Space;
import dev.rejoin.protocol.active.ServerEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FarewellTest {
    private static final TestPeer PEER = new TestPeer(640, 480);

    private static Cause cause(CauseId id) {
        return Cause.of(id, id.arguments().toArray(String[]::new));
    }

    @Test
    void aStoppedHostJustClosesSoThatItsClientsComeBackByThemselves() {
        assertEquals(0, Farewell.of(PEER.profile, cause(CauseId.HOST_STOPPED)).length);
    }

    @ParameterizedTest
    @EnumSource(value = CauseId.class, mode = EnumSource.Mode.EXCLUDE, names = "HOST_STOPPED")
    void tellsTheNumberOfTheCauseAndThenTheEnd(CauseId id) {
        Cause cause = cause(id);
        List<ServerEvent> heard = PEER.read(Farewell.of(PEER.profile, cause));
        assertInstanceOf(ServerEvent.Disconnected.class, heard.getLast());
        if (cause.number(Space.ERRINFO).isPresent()) {
            int number = cause.number(Space.ERRINFO).getAsInt();
            assertEquals(new ServerEvent.ErrorInfo(number), heard.getFirst());
        } else {
            assertEquals(1, heard.size());
        }
    }

    @ParameterizedTest
    @EnumSource(CauseId.class)
    void onlyAnEndOfTheLinkIsNotSaid(CauseId id) {
        Set<CauseId> gone = Set.of(CauseId.DEAD_LINK, CauseId.PEER_CLOSED, CauseId.PEER_RESET);
        assertEquals(!gone.contains(id), Farewell.canBeHeard(cause(id)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CauseId.class,
            names = {"TAKEN_OVER", "LOGGED_OFF_BY_USER", "RESET_BY_ADMINISTRATOR"})
    void endsThatSomebodyWantedHaveANumber(CauseId id) {
        // Without one a client would connect again at once, and take the session back.
        assertTrue(cause(id).number(Space.ERRINFO).isPresent());
        assertFalse(cause(id).meaning().isEmpty());
    }
}
