package dev.rejoin.testkit.fuzz;

import dev.rejoin.auth.Secret;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.protocol.connect.ConnectSequence;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that a server says on one connection, TLS taken off, from its first byte to its
 * desktop, with a licence in between. The client's random numbers and clock stand still, so that a
 * recorded exchange stays right.
 */
public final class ConnectOracle implements Oracle {
    /** TLS alone, since nobody can mutate what NLA has sealed. */
    public static final ConnectSettings SETTINGS =
            ConnectSettings.of(AcceptOracle.USER, Secret.of(AcceptOracle.PASSWORD))
                    .with(Protocols.SSL);

    @Override
    public boolean accept(byte[] bytes) {
        try {
            return run(bytes);
        } catch (DecodeException refused) {
            return false;
        }
    }

    /** Whether the server came as far as a desktop. */
    private static boolean run(byte[] bytes) {
        ConnectSequence sequence =
                ConnectSequence.begin(SETTINGS, InstantSource.fixed(AcceptOracle.NOW));
        WireWriter out = new WireWriter();
        ConnectStep step = sequence.start(out);
        int at = 0;
        while (true) {
            out.clear();
            switch (step) {
                case ConnectStep.Read read -> {
                    Optional<byte[]> frame = frame(read.kind(), bytes, at);
                    if (frame.isEmpty()) {
                        return false;
                    }
                    at += frame.get().length;
                    step = sequence.step(frame.get(), out);
                }
                case ConnectStep.StartTls _ ->
                        step = sequence.secured(AcceptOracle.PUBLIC_KEY, AcceptOracle::fill, out);
                case ConnectStep.Active active -> {
                    ServerFrames frames = new ServerFrames(active.server().channels());
                    for (Bytes held : active.held()) {
                        frames.read(held.toByteArray());
                    }
                    return at == bytes.length;
                }
                case ConnectStep.Reached _, ConnectStep.Refused _ -> {
                    return false;
                }
            }
        }
    }

    /** The next whole frame; empty when too little is left. */
    private static Optional<byte[]> frame(FrameKind kind, byte[] bytes, int at) {
        int length = Framing.length(kind, bytes, at, bytes.length - at);
        return length == 0 || length > bytes.length - at
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(bytes, at, at + length));
    }
}
