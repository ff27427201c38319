package dev.rejoin.pdu.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private static final int FIRST = ChannelHeader.CHANNEL_FLAG_FIRST;
    private static final int LAST = ChannelHeader.CHANNEL_FLAG_LAST;

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private static Optional<Bytes> add(ChunkAssembler to, int length, int flags, int size) {
        return to.add(new ChannelHeader(length, flags), Bytes.owning(noise(size)));
    }

    @Test
    void headerIsAsSpecified() {
        Codec.check(new ChannelHeader(1600, FIRST), "40060000 01000000", ChannelHeader::read);
        Codec.refuses("ffffffff 03000000", ChannelHeader::read);
        assertEquals(0x62, new ChannelHeader(1, 0x0062_0003).compressionFlags());
    }

    @Test
    void chunksComeTogetherAgain() {
        for (int size : new int[] {0, 1, 1599, 1600, 1601, 3200, 10_000}) {
            byte[] message = noise(size);
            ChunkAssembler assembler = new ChunkAssembler(size);
            Optional<Bytes> whole = Optional.empty();
            for (ChannelPdu chunk : new Chunker().split(message)) {
                assertTrue(whole.isEmpty());
                assertTrue(chunk.data().size() <= Chunker.CHUNK_SIZE);
                assertEquals(size, chunk.header().length());
                byte[] wire = chunk.toByteArray();
                assertEquals(chunk.size(), wire.length);
                ChannelPdu read = ChannelPdu.read(new WireReader(wire));
                assertEquals(chunk, read);
                whole = assembler.add(read.header(), read.data());
            }
            assertEquals(Bytes.of(message), whole.orElseThrow());
        }
    }

    @Test
    void chunksHaveTheSizeThatTheServerAllows() {
        assertEquals(1, new Chunker(16256).split(noise(16256)).size());
        assertThrows(IllegalArgumentException.class, () -> new Chunker(16257));
    }

    @Test
    void chunksWithoutAFirstAreDropped() {
        ChunkAssembler assembler = new ChunkAssembler(100);
        assertTrue(add(assembler, 10, LAST, 5).isEmpty());
        assertTrue(add(assembler, 10, 0, 5).isEmpty());
        assertTrue(add(assembler, 0, ChannelHeader.CHANNEL_FLAG_SUSPEND, 0).isEmpty());
        assertTrue(add(assembler, 5, FIRST | LAST, 5).isPresent());
    }

    @Test
    void anotherFirstGivesUpTheMessageBefore() {
        ChunkAssembler assembler = new ChunkAssembler(100);
        add(assembler, 10, FIRST, 5);
        assertEquals(Bytes.owning(noise(3)), add(assembler, 3, FIRST | LAST, 3).orElseThrow());
    }

    @Test
    void messageMustHaveTheLengthItAnnounced() {
        ChunkAssembler assembler = new ChunkAssembler(100);
        assertThrows(DecodeException.class, () -> add(assembler, 4, FIRST, 5));
        assertThrows(DecodeException.class, () -> add(assembler, 6, FIRST | LAST, 5));
        assertThrows(DecodeException.class, () -> add(assembler, 101, FIRST, 5));
        assertTrue(add(assembler, 100, FIRST | LAST, 100).isPresent());
    }
}
