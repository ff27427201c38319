package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.channel.Chunker;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.share.ShutdownRequest;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.protocol.active.ClientPackets;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.DecodeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded conversations with bytes changed, cut out and repeated, at both ends: each ends with a
 * refusal or a DecodeException, or goes on, and nothing else comes out.
 */
class HostileBytesTest {
    private static final int RUNS = 1500;

    /** More than any answer takes; what is written does not grow with what is claimed. */
    private static final int MOST_WRITTEN = 32 * 1024;

    private static final ConnectSettings SETTINGS =
            Client.ALICE.withChannels("cliprdr", DisplayControl.STATIC_CHANNEL);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPrefixOfAClientFrameWaitsOrIsRefused(boolean nla) {
        List<Server.Taken> said = meeting(nla).server.taken;
        for (int frame = 0; frame < said.size(); frame++) {
            Server.Taken taken = said.get(frame);
            for (int length = 1; length < taken.frame().length; length++) {
                byte[] prefix = Arrays.copyOf(taken.frame(), length);
                assertTrue(waitsOrRefuses(taken.kind(), prefix), taken.kind() + " " + length);
                Server server = serverAfter(said.subList(0, frame), nla);
                assertTrue(refuses(server, taken.kind(), prefix), taken.kind() + " " + length);
            }
        }
    }

    private static boolean waitsOrRefuses(FrameKind kind, byte[] prefix) {
        try {
            int length = Framing.length(kind, prefix, 0, prefix.length);
            return length == 0 || length > prefix.length;
        } catch (DecodeException refused) {
            return true;
        }
    }

    private static boolean refuses(Server server, FrameKind kind, byte[] prefix) {
        try {
            server.take(kind, prefix);
            return server.step instanceof Step.LogonRefused || server.step instanceof Step.Refused;
        } catch (DecodeException refused) {
            return true;
        }
    }

    private static Server serverAfter(List<Server.Taken> said, boolean nla) {
        Server server = new Server(nla);
        for (Server.Taken taken : said) {
            server.take(taken.kind(), taken.frame());
            between(server);
        }
        return server;
    }

    private static void between(Server server) {
        if (server.step instanceof Step.StartTls) {
            server.secure();
        }
        if (server.step instanceof Step.Admit) {
            server.admit();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changedClientsAreRefusedAndNothingElse(boolean nla) {
        Meeting meeting = meeting(nla);
        List<byte[]> said = frames(meeting.server.taken);
        ClientPackets packets = new ClientPackets(meeting.client.active().server());
        said.add(packets.input(List.of(new InputEvent.Scancode(30, false, false, false))));
        said.add(packets.share(new ShutdownRequest()));
        int channel = meeting.client.active().server().channels().statics().getFirst().id();
        said.add(packets.message(channel, new byte[Chunker.CHUNK_SIZE + 1]));
        said.add(packets.goodbye());
        assertEquals(End.ACTIVE, serve(said, nla));

        int active = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            active += serve(changed(said, new Random(seed)), nla) == End.ACTIVE ? 1 : 0;
        }
        assertTrue(active > RUNS / 100 && active < RUNS, active + " of them came through");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changedServersAreRefusedAndNothingElse(boolean nla) {
        List<byte[]> said = frames(meeting(nla).client.taken);
        assertEquals(End.ACTIVE, connect(said, nla));

        int active = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            active += connect(changed(said, new Random(seed)), nla) == End.ACTIVE ? 1 : 0;
        }
        assertTrue(active > RUNS / 100 && active < RUNS, active + " of them came through");
    }

    private static Meeting meeting(boolean nla) {
        return nla ? Meeting.of(SETTINGS) : Meeting.overTls(SETTINGS);
    }

    private static List<byte[]> frames(List<Server.Taken> taken) {
        return new ArrayList<>(taken.stream().map(Server.Taken::frame).toList());
    }

    private static List<byte[]> changed(List<byte[]> said, Random random) {
        List<byte[]> frames = new ArrayList<>(said);
        int index = random.nextInt(frames.size());
        byte[] frame = frames.get(index).clone();
        switch (random.nextInt(6)) {
            case 0 -> frames.remove(index);
            case 1 -> frames.add(index, frame);
            case 2 -> frames.set(index, frames.get(random.nextInt(frames.size())));
            case 3 -> frames.set(index, Arrays.copyOf(frame, random.nextInt(frame.length)));
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    int at = random.nextInt(frame.length);
                    frame[at] =
                            random.nextBoolean()
                                    ? (byte) random.nextInt()
                                    : (byte) (random.nextBoolean() ? 0xFF : 0);
                }
                frames.set(index, frame);
            }
        }
        return frames;
    }

    private enum End {
        ACTIVE,
        REFUSED,
        WAITING
    }

    private static Wire wire(List<byte[]> said) {
        Wire wire = new Wire();
        said.forEach(wire::send);
        return wire;
    }

    private static End serve(List<byte[]> said, boolean nla) {
        Wire from = wire(said);
        Server server = new Server(nla);
        try {
            while (server.step instanceof Step.Read read) {
                Optional<byte[]> frame = from.take(read.kind());
                if (frame.isEmpty()) {
                    return End.WAITING;
                }
                server.take(read.kind(), frame.get());
                between(server);
                assertTrue(server.out.size() <= MOST_WRITTEN, server.out.size() + " written");
                server.out.clear();
            }
            if (server.step instanceof Step.Active active) {
                ClientFrames frames = new ClientFrames(active.client().channels());
                for (var frame = from.take(FrameKind.PDU);
                        frame.isPresent();
                        frame = from.take(FrameKind.PDU)) {
                    frames.read(frame.get());
                }
                return End.ACTIVE;
            }
            return End.REFUSED;
        } catch (DecodeException refused) {
            return End.REFUSED;
        }
    }

    private static End connect(List<byte[]> said, boolean nla) {
        Wire from = wire(said);
        Client client = new Client(nla ? SETTINGS : SETTINGS.with(Protocols.SSL));
        try {
            while (client.step instanceof ConnectStep.Read read) {
                Optional<byte[]> frame = from.take(read.kind());
                if (frame.isEmpty()) {
                    return End.WAITING;
                }
                client.take(read.kind(), frame.get());
                if (client.step instanceof ConnectStep.StartTls) {
                    client.secure();
                }
                assertTrue(client.out.size() <= MOST_WRITTEN, client.out.size() + " written");
                client.out.clear();
            }
            if (client.step instanceof ConnectStep.Active active) {
                ServerFrames frames = new ServerFrames(active.server().channels());
                active.held().forEach(frame -> frames.read(frame.toByteArray()));
                return End.ACTIVE;
            }
            assertInstanceOf(ConnectStep.Refused.class, client.step);
            return End.REFUSED;
        } catch (DecodeException refused) {
            return End.REFUSED;
        }
    }
}
