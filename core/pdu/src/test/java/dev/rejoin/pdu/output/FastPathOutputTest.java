package dev.rejoin.pdu.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FastPathOutputTest {
    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private static List<FastPathUpdate> cut(Fragmenter fragmenter, byte[] update, int largestPdu) {
        WireWriter out = new WireWriter();
        fragmenter.write(UpdateCode.BITMAP, update, 0, update.length, out);
        WireReader in = new WireReader(out.toByteArray());
        List<FastPathUpdate> updates = new ArrayList<>();
        while (in.hasRemaining()) {
            int start = in.position();
            updates.addAll(FastPathOutput.read(in).updates());
            assertTrue(in.position() - start <= largestPdu, "a PDU of " + (in.position() - start));
        }
        return updates;
    }

    @Test
    void headersAreAsSpecified() {
        Codec.check(new FastPathHeader(0, 2, 6, false), "80 08", FastPathHeader::read);
        Codec.check(new FastPathHeader(0, 2, 484, true), "80 81e7", FastPathHeader::read);
        Codec.check(new FastPathHeader(15, 0, 1, true), "3c 8004", FastPathHeader::read);
        Codec.refuses("03 08", FastPathHeader::read);
        Codec.refuses("00 01", FastPathHeader::read);
        Codec.refuses("00 8002", FastPathHeader::read);
    }

    @Test
    void updateIsAsSpecified() {
        Codec.check(
                FastPathUpdate.of(UpdateCode.SURFACE_COMMANDS, Bytes.ofHex("aabb")),
                "04 0200 aabb",
                FastPathUpdate::read);
        Codec.check(
                new FastPathUpdate(
                        UpdateCode.BITMAP,
                        Fragmentation.NEXT,
                        OptionalInt.of(0x21),
                        Bytes.ofHex("cc")),
                "b1 21 0100 cc",
                FastPathUpdate::read);
        assertEquals("updateCode", Codec.refuses("07 0000", FastPathUpdate::read).field());
    }

    @Test
    void pduHoldsSeveralUpdates() {
        FastPathUpdate update = FastPathUpdate.of(UpdateCode.BITMAP, Bytes.owning(noise(100)));
        Codec.roundTrip(new FastPathOutput(List.of(update, update)), FastPathOutput::read);
        Codec.roundTrip(new FastPathOutput(List.of()), FastPathOutput::read);
        FastPathUpdate large = FastPathUpdate.of(UpdateCode.BITMAP, Bytes.owning(noise(16000)));
        assertThrows(
                IllegalArgumentException.class, () -> new FastPathOutput(List.of(large, large)));
        Codec.refuses("80 04 0000", FastPathOutput::read);
    }

    @Test
    void fragmentsComeTogetherAgain() {
        int pdu = FastPathHeader.LARGEST_PDU;
        for (int size : new int[] {0, 1, 121, 122, 123, 16377, 16378, 40000, 100_000}) {
            byte[] update = noise(size);
            Reassembler reassembler = new Reassembler(200_000);
            Optional<CompleteUpdate> whole = Optional.empty();
            for (FastPathUpdate part : cut(new Fragmenter(pdu, 200_000), update, pdu)) {
                assertTrue(whole.isEmpty());
                whole = reassembler.add(part.code(), part.fragmentation(), part.data());
            }
            assertEquals(
                    new CompleteUpdate(UpdateCode.BITMAP, Bytes.of(update)), whole.orElseThrow());
        }
    }

    @Test
    void smallerPdusLeaveRoomForEncryption() {
        assertEquals(9, cut(new Fragmenter(100, 5000), noise(94 * 9), 100).size());
    }

    @Test
    void headersCountAgainstTheLimitOfTheClient() {
        Fragmenter fragmenter = new Fragmenter(100, 1000);
        assertEquals(940, fragmenter.largestUpdate());
        assertTrue(fragmenter.fits(940));
        assertFalse(fragmenter.fits(941));
        assertThrows(
                IllegalArgumentException.class,
                () -> fragmenter.write(UpdateCode.BITMAP, noise(941), 0, 941, new WireWriter()));
    }

    @Test
    void withoutFragmentsAnUpdateMustFitOnePdu() {
        assertEquals(16377, new Fragmenter(FastPathHeader.LARGEST_PDU, 0).largestUpdate());
        assertEquals(16377, new Fragmenter(FastPathHeader.LARGEST_PDU, 600).largestUpdate());
    }

    @Test
    void limitsNearTheTopOfTheRangeDoNotOverflow() {
        int largest = new Fragmenter(16383, Integer.MAX_VALUE).largestUpdate();
        assertTrue(largest > 2_000_000_000, "largest " + largest);
    }

    @Test
    void reassemblerRefusesFragmentsOutOfOrder() {
        Bytes data = Bytes.ofHex("00");
        for (Fragmentation early : List.of(Fragmentation.NEXT, Fragmentation.LAST)) {
            Reassembler reassembler = new Reassembler(10);
            assertThrows(
                    DecodeException.class, () -> reassembler.add(UpdateCode.BITMAP, early, data));
        }
        for (Fragmentation again : List.of(Fragmentation.SINGLE, Fragmentation.FIRST)) {
            Reassembler reassembler = new Reassembler(10);
            reassembler.add(UpdateCode.BITMAP, Fragmentation.FIRST, data);
            assertThrows(
                    DecodeException.class, () -> reassembler.add(UpdateCode.BITMAP, again, data));
        }
        Reassembler other = new Reassembler(10);
        other.add(UpdateCode.BITMAP, Fragmentation.FIRST, data);
        assertThrows(
                DecodeException.class,
                () -> other.add(UpdateCode.PALETTE, Fragmentation.LAST, data));
    }

    @Test
    void reassemblerRefusesMoreThanItsLimit() {
        Reassembler reassembler = new Reassembler(10);
        Bytes data = Bytes.owning(noise(6));
        reassembler.add(UpdateCode.BITMAP, Fragmentation.FIRST, data);
        assertThrows(
                DecodeException.class,
                () -> reassembler.add(UpdateCode.BITMAP, Fragmentation.NEXT, data));
    }
}
