package dev.rejoin.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.net.Deadline;
import dev.rejoin.net.Deadlines;
import dev.rejoin.net.PlainLink;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.ErrorInfo;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.Share;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a session whose desktop is there. */
@Timeout(60)
class ActiveSessionTest {
    private static final ConnectSettings ALICE =
            ConnectSettings.of("alice", Secret.of("Wonderland1"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deadlines deadlines = new Deadlines();
    private final List<ServerEvent> events = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    private final class Ears implements ActiveSession.Listener {
        @Override
        public void heard(ServerEvent event) {
            events.add(event);
        }

        @Override
        public void activated(ServerProfile server) {
            widths.add(server.desktop().orElseThrow().desktopWidth());
        }
    }

    @AfterEach
    void end() {
        deadlines.close();
    }

    private ConnectionEnd follow(Duration limit, ScriptedServer.Script script) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script);
                PlainLink link = server.connect();
                Deadline deadline = deadlines.closing(link, limit)) {
            Handshake handshake = new Handshake(link, "127.0.0.1", PhaseListener.NONE);
            var active =
                    assertInstanceOf(HandshakeOutcome.Active.class, handshake.run(ALICE, deadline));
            return new ActiveSession(handshake, ALICE, active, new Ears()).follow(deadline);
        }
    }

    @Test
    void theReasonThatWasSaidIsTheReasonOfTheEnd() throws IOException {
        ConnectionEnd end =
                follow(
                        PATIENCE,
                        stage -> {
                            ClientProfile client = stage.accept();
                            stage.say(
                                    Share.packet(
                                            client.channels(),
                                            SetErrorInfo.of(ErrorInfo.IDLE_TIMEOUT)));
                            stage.say(goodbye());
                        });

        var refused = assertInstanceOf(ConnectionEnd.Refused.class, end);
        assertEquals(
                new ConnectRefusal.Ended(OptionalInt.of(3), DisconnectReason.PROVIDER_INITIATED),
                refused.why());
        assertEquals(ActiveSession.PHASE, refused.phase());
        assertTrue(events.contains(new ServerEvent.ErrorInfo(3)), events.toString());
    }

    @Test
    void aServerThatGoesHasSaidWhatItSaid() throws IOException {
        ConnectionEnd end =
                follow(
                        PATIENCE,
                        stage -> {
                            ClientProfile client = stage.accept();
                            stage.say(
                                    Share.packet(
                                            client.channels(),
                                            SetErrorInfo.of(ErrorInfo.RPC_INITIATED_LOGOFF)));
                        });

        var lost = assertInstanceOf(ConnectionEnd.Lost.class, end);
        assertEquals(new Loss.Closed(), lost.loss());
        assertEquals(OptionalInt.of(2), lost.heard().errorInfo());
    }

    @Test
    void anotherDesktopIsTakenAndTheSessionGoesOn() throws IOException {
        ConnectionEnd end =
                follow(
                        PATIENCE,
                        stage -> {
                            ClientProfile client = stage.reactivate(stage.accept(), 1280, 720);
                            stage.say(
                                    Share.packet(
                                            client.channels(),
                                            SetErrorInfo.of(ErrorInfo.LOGON_TIMEOUT)));
                            stage.say(goodbye());
                        });

        assertEquals(List.of(1280), widths);
        assertEquals(OptionalInt.of(4), end.heard().errorInfo());
    }

    @Test
    void aQuietSessionStandsUntilTheDeadline() throws IOException {
        ConnectionEnd end =
                follow(
                        Duration.ofSeconds(2),
                        stage -> {
                            stage.accept();
                            stage.read(FrameKind.PDU);
                        });

        assertEquals(new Loss.Silent(), assertInstanceOf(ConnectionEnd.Lost.class, end).loss());
    }

    @Test
    void bytesThatBreakTheProtocolAreNamed() throws IOException {
        ConnectionEnd end =
                follow(
                        PATIENCE,
                        stage -> {
                            stage.accept();
                            stage.say("03000007ffffff");
                        });

        var malformed = assertInstanceOf(ConnectionEnd.Malformed.class, end);
        assertEquals(ActiveSession.PHASE, malformed.phase());
    }

    private static byte[] goodbye() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(DisconnectReason.PROVIDER_INITIATED));
        return out.toByteArray();
    }
}
