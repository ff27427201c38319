package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.ServerEvent;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desktop changes its size under a connection that goes on. */
class ReactivationTest {
    private final Meeting meeting = Meeting.of(Client.ALICE.withChannels("cliprdr"));

    private void resize(int width, int height) {
        ServerProfile before = meeting.client.active().server();
        meeting.server.reactivate(width, height);
        meeting.toClient.send(meeting.server.out);
        byte[] frame = meeting.toClient.take(FrameKind.PDU).orElseThrow();
        List<ServerEvent> events = new ServerFrames(before.channels()).read(frame);
        assertEquals(List.of(new ServerEvent.Deactivated()), events);
        // Typed before the client knew.
        meeting.toServer.send(
                new ClientPackets(before)
                        .input(List.of(new InputEvent.Scancode(30, false, false, false))));
        meeting.client.reactivate(frame);
        meeting.run();
    }

    @Test
    void bothEndsGoOnWithTheNewSize() {
        resize(1280, 720);

        ConnectStep.Active active = assertInstanceOf(ConnectStep.Active.class, meeting.client.step);
        BitmapCapability desktop = active.server().desktop().orElseThrow();
        assertEquals(1280, desktop.desktopWidth());
        assertEquals(720, desktop.desktopHeight());
        Step.Active served = assertInstanceOf(Step.Active.class, meeting.server.step);
        assertEquals(
                1280,
                served.client().capability(BitmapCapability.class).orElseThrow().desktopWidth());
    }

    @Test
    void channelsAndNamesStayAsTheyWere() {
        ClientProfile before = meeting.server.client();

        resize(1280, 720);
        resize(640, 480);

        ClientProfile after = meeting.server.client();
        assertEquals(before.channels(), after.channels());
        assertEquals(before.info(), after.info());
        assertEquals(before.channels(), meeting.client.active().server().channels());
    }
}
