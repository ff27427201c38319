package dev.rejoin.testkit.fuzz;

import dev.rejoin.codec.CodecException;
import dev.rejoin.codec.PlanarDecoder;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.channel.ChunkAssembler;
import dev.rejoin.pdu.dynamic.DataFirst;
import dev.rejoin.pdu.dynamic.DynamicData;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.dynamic.MessageAssembler;
import dev.rejoin.pdu.output.CompleteUpdate;
import dev.rejoin.pdu.output.FastPathOutput;
import dev.rejoin.pdu.output.FastPathUpdate;
import dev.rejoin.pdu.output.GraphicsUpdate;
import dev.rejoin.pdu.output.Reassembler;
import dev.rejoin.pdu.pointer.PointerUpdate;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.Optional;

/** Oracles for what takes more than one call to read: fragments, chunks and pictures. */
final class SessionOracles {
    private static final int LARGEST_MESSAGE = 64 * 1024;
    private static final int LARGEST_SIDE = 64;

    private SessionOracles() {}

    /** Fast-path PDUs one behind the other, up to the updates that they make. */
    static Object fastPathOutput(WireReader in) {
        Reassembler reassembler = new Reassembler(LARGEST_MESSAGE);
        int updates = 0;
        while (in.hasRemaining()) {
            for (FastPathUpdate update : FastPathOutput.read(in).updates()) {
                Optional<CompleteUpdate> whole =
                        reassembler.add(update.code(), update.fragmentation(), update.data());
                whole.ifPresent(SessionOracles::update);
                updates++;
            }
        }
        return updates;
    }

    private static void update(CompleteUpdate update) {
        WireReader data = update.data().reader();
        if (update.code().pointer()) {
            PointerUpdate.read(update.code(), data);
        } else {
            GraphicsUpdate.read(update.code(), data);
        }
    }

    /** Chunks of a static channel, each behind its length in two bytes. */
    static Object chunks(WireReader in) {
        ChunkAssembler assembler = new ChunkAssembler(LARGEST_MESSAGE);
        int messages = 0;
        while (in.hasRemaining()) {
            ChannelPdu chunk = ChannelPdu.read(next(in));
            if (assembler.add(chunk.header(), chunk.data()).isPresent()) {
                messages++;
            }
        }
        return messages;
    }

    /** PDUs of one dynamic channel, each behind its length in two bytes. */
    static Object dynamicMessages(WireReader in) {
        MessageAssembler assembler = new MessageAssembler(LARGEST_MESSAGE);
        int messages = 0;
        while (in.hasRemaining()) {
            Optional<Bytes> message =
                    switch (DynamicPdu.readFromClient(next(in))) {
                        case DataFirst first -> assembler.first(first.length(), first.data());
                        case DynamicData data -> assembler.next(data.data());
                        default -> Optional.empty();
                    };
            messages += message.isPresent() ? 1 : 0;
        }
        return messages;
    }

    private static WireReader next(WireReader in) {
        return in.slice(in.need(2, "length").u16(), "frame");
    }

    /** Width and height in a byte each, then the picture. */
    static boolean planar(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int width = 1 + (bytes[0] & 0xFF) % LARGEST_SIDE;
        int height = 1 + (bytes[1] & 0xFF) % LARGEST_SIDE;
        int[] target = new int[width * height];
        PlanarDecoder decoder = new PlanarDecoder();
        try {
            decoder.decode(bytes, 2, bytes.length, target, 0, width, width, height, true);
            return true;
        } catch (CodecException refused) {
            return false;
        }
    }
}
