package dev.rejoin.pdu.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DynamicPduTest {
    /** For PDUs that end with data of any length, whose prefixes are PDUs themselves. */
    private static void checkOpenEnded(DynamicPdu pdu, String hex) {
        byte[] bytes = Codec.bytes(hex);
        assertEquals(Codec.hex(bytes), Codec.hex(pdu.toByteArray()));
        assertEquals(bytes.length, pdu.size());
        assertEquals(pdu, DynamicPdu.readFromServer(new WireReader(bytes)));
        assertEquals(pdu, DynamicPdu.readFromClient(new WireReader(bytes)));
    }

    @Test
    void capabilitiesAreAsSpecified() {
        Codec.check(CapabilitiesRequest.version1(), "50 00 0100", DynamicPdu::readFromServer);
        Codec.check(
                new CapabilitiesRequest(2, List.of(13107, 4369, 2621, 1191), 2),
                "58 00 0200 3333 1111 3d0a a704",
                DynamicPdu::readFromServer);
        Codec.check(new CapabilitiesResponse(3), "50 00 0300", DynamicPdu::readFromClient);
        Codec.refuses("50 00 0000", DynamicPdu::readFromServer);
        assertThrows(
                IllegalArgumentException.class, () -> new CapabilitiesRequest(2, List.of(), 0));
    }

    @Test
    void channelsAreOpenedAndClosed() {
        Codec.check(
                CreateRequest.of(3, "testdvc"),
                "10 03 7465737464766300",
                DynamicPdu::readFromServer);
        Codec.check(new CreateResponse(3, 0), "10 03 00000000", DynamicPdu::readFromClient);
        Codec.check(new CloseChannel(3), "40 03", DynamicPdu::readFromClient);
        Codec.check(new CloseChannel(0x303), "41 0303", DynamicPdu::readFromServer);
        assertFalse(new CreateResponse(3, 0xC0000001).created());
    }

    @Test
    void idsTakeAsManyBytesAsTheyNeed() {
        for (int id : new int[] {0, 0xFF, 0x100, 0xFFFF, 0x10000, Integer.MAX_VALUE}) {
            Codec.roundTrip(new CreateResponse(id, 1), DynamicPdu::readFromClient);
            Codec.roundTrip(new CreateRequest(id, 3, "x"), DynamicPdu::readFromServer);
        }
        Codec.refuses("43 03", DynamicPdu::readFromServer);
        Codec.refuses("42 00000080", DynamicPdu::readFromServer);
    }

    @Test
    void dataIsAsSpecified() {
        checkOpenEnded(new DataFirst(3, 3195, Bytes.ofHex("7171")), "24 03 7b0c 7171");
        checkOpenEnded(DynamicData.of(3, Bytes.ofHex("7171")), "30 03 7171");
        checkOpenEnded(new DynamicData(3, 1, Bytes.EMPTY), "34 03");
        checkOpenEnded(
                new CompressedDynamicData(3, OptionalInt.of(3195), Bytes.ofHex("e026")),
                "64 03 7b0c e026");
        checkOpenEnded(
                new CompressedDynamicData(3, OptionalInt.empty(), Bytes.ofHex("e0")), "70 03 e0");
        assertEquals("Length", Codec.refuses("20 03 01 7171", DynamicPdu::readFromServer).field());
    }

    @Test
    void softSyncIsAsSpecified() {
        Codec.check(
                new SoftSyncRequest(3, List.of(new SoftSyncRequest.Tunnel(1, List.of(0x303)))),
                "80 00 12000000 0300 0100 01000000 0100 03030000",
                DynamicPdu::readFromServer);
        Codec.check(
                new SoftSyncResponse(List.of(1)),
                "90 00 01000000 01000000",
                DynamicPdu::readFromClient);
    }

    @Test
    void softSyncRefusesRepetitionAndExcess() {
        String tunnel = "01000000 0100 03030000";
        Codec.refuses("80 00 1c000000 0300 0200" + tunnel + tunnel, DynamicPdu::readFromServer);
        Codec.refuses("80 00 08000000 0100 ffff", DynamicPdu::readFromServer);
        Codec.refuses("80 00 07000000 0100 0000", DynamicPdu::readFromServer);
        Codec.refuses("90 00 02000000 01000000 01000000", DynamicPdu::readFromClient);
        Codec.refuses("90 00 ffffffff", DynamicPdu::readFromClient);
    }

    @Test
    void commandsOfTheOtherSideAreRefused() {
        Codec.refuses("90 00 00000000", DynamicPdu::readFromServer);
        Codec.refuses("80 00 08000000 0000 0000", DynamicPdu::readFromClient);
        Codec.refuses("00", DynamicPdu::readFromClient);
    }

    @Test
    void nameMustEnd() {
        Codec.refuses("10 03 616263", DynamicPdu::readFromServer);
        assertThrows(IllegalArgumentException.class, () -> CreateRequest.of(1, "a\0"));
        assertThrows(IllegalArgumentException.class, () -> CreateRequest.of(1, "\u20ac"));
    }

    @Test
    void messagesComeTogetherAgain() {
        for (int id : new int[] {7, 0x1234}) {
            for (int size : new int[] {0, 1, 1597, 1598, 1599, 3200, 70_000}) {
                byte[] message = new byte[size];
                new Random(size).nextBytes(message);
                List<byte[]> pdus = new ArrayList<>();
                DynamicSplitter.split(id, message, 0, size, pdu -> pdus.add(pdu.toByteArray()));
                MessageAssembler assembler = new MessageAssembler(size);
                Optional<Bytes> whole = Optional.empty();
                for (byte[] pdu : pdus) {
                    assertTrue(whole.isEmpty());
                    assertTrue(pdu.length <= DynamicSplitter.LARGEST_PDU, "PDU " + pdu.length);
                    whole =
                            switch (DynamicPdu.readFromServer(new WireReader(pdu))) {
                                case DataFirst first ->
                                        assembler.first(first.length(), first.data());
                                case DynamicData data -> assembler.next(data.data());
                                default -> Optional.empty();
                            };
                }
                assertEquals(Bytes.of(message), whole.orElseThrow());
            }
        }
    }

    @Test
    void firstDataMayBeTheWholeMessage() {
        assertEquals(
                Bytes.ofHex("0102"),
                new MessageAssembler(2).first(2, Bytes.ofHex("0102")).orElseThrow());
    }

    @Test
    void assemblerRefusesExcessAndDisorder() {
        Bytes three = Bytes.ofHex("010203");
        MessageAssembler assembler = new MessageAssembler(5);
        assertThrows(DecodeException.class, () -> assembler.first(6, three));
        assertThrows(DecodeException.class, () -> assembler.first(2, three));
        assertThrows(DecodeException.class, () -> assembler.next(Bytes.owning(new byte[6])));
        assertTrue(assembler.first(5, three).isEmpty());
        assertThrows(DecodeException.class, () -> assembler.first(5, three));
        assertThrows(DecodeException.class, () -> assembler.next(three));
    }
}
