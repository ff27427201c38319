package dev.rejoin.pdu.mcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DomainPduTest {
    @Test
    void erectDomainOfRdesktopHasPlainNumbers() {
        byte[] frame = {0x04, 0x00, 0x01, 0x00, 0x01};
        assertEquals(new ErectDomainRequest(1, 1), DomainPdu.read(new WireReader(frame)));
    }

    @Test
    void examplesOfTheSpecification() {
        // [MS-RDPBCGR] 4.1.5 to 4.1.8
        Codec.check(new ErectDomainRequest(0, 0), "0401000100", DomainPdu::read);
        Codec.check(new AttachUserRequest(), "28", DomainPdu::read);
        Codec.check(AttachUserConfirm.admitting(1007), "2e000006", DomainPdu::read);
        Codec.check(new ChannelJoinRequest(1007, 1007), "38000603ef", DomainPdu::read);
        Codec.check(ChannelJoinConfirm.joined(1007, 1007), "3e00000603ef03ef", DomainPdu::read);
    }

    @Test
    void refusalsCarryNoId() {
        Codec.check(
                new AttachUserConfirm(Result.TOO_MANY_USERS, OptionalInt.empty()),
                "2da0",
                DomainPdu::read);
        Codec.check(
                new ChannelJoinConfirm(Result.NO_SUCH_CHANNEL, 1007, 1100, OptionalInt.empty()),
                "3c600006044c",
                DomainPdu::read);
    }

    @Test
    void resultMayBeAnOctetOfItsOwn() {
        assertEquals(Result.UNSPECIFIED_FAILURE, attached("2c0e"));
        assertEquals(Result.NO_SUCH_CHANNEL, attached("2c03"));
        assertEquals(Result.TOO_MANY_USERS, attached("2db7"), "padding says nothing");
        assertEquals(Result.SUCCESSFUL, attached("2c10"));
    }

    private static Result attached(String hex) {
        return AttachUserConfirm.read(new WireReader(Codec.bytes(hex))).result();
    }

    @Test
    void disconnectReasonStraddlesTwoOctets() {
        String[] encodings = {"2000", "2080", "2100", "2180", "2200"};
        for (DisconnectReason reason : DisconnectReason.values()) {
            Codec.check(
                    new DisconnectProviderUltimatum(reason),
                    encodings[reason.code()],
                    DomainPdu::read);
            assertEquals(reason, DisconnectReason.of(reason.code()));
        }
        Codec.refuses("2280", DomainPdu::read);
        Codec.refuses("2380", DomainPdu::read);
    }

    @Test
    void dataKeepsItsBytes() {
        Codec.check(
                new SendDataIndication(1002, 1003, Bytes.ofHex("80000000")),
                "68 0001 03eb 70 04 80000000",
                DomainPdu::read);
        Codec.check(
                new SendDataRequest(1007, 1003, Bytes.EMPTY),
                "64 0006 03eb 70 00",
                DomainPdu::read);
        Codec.check(
                new SendDataRequest(1007, 1004, Bytes.owning(new byte[0x192])),
                "64 0006 03ec 70 8192" + "00".repeat(0x192),
                DomainPdu::read);
    }

    @Test
    void longLengthOfAShortPayloadIsAccepted() {
        assertEquals(
                new SendDataRequest(1007, 1003, Bytes.ofHex("ab")),
                DomainPdu.read(
                        new dev.rejoin.wire.WireReader(Codec.bytes("64 0006 03eb 70 8001 ab"))));
    }

    @Test
    void payloadIsWrappedWithoutCopy() {
        AttachUserRequest payload = new AttachUserRequest();
        WireWriter out = new WireWriter();
        SendDataIndication.wrap(out, 1002, 1003, payload);
        assertEquals("68000103eb700128", Codec.hex(out.toByteArray()));
        assertEquals(out.size(), SendDataIndication.headerSize(1) + 1);
    }

    @Test
    void lengthMayNotReachOutside() {
        Codec.refuses("68 0001 03eb 70 05 80000000", DomainPdu::read);
        Codec.refuses("68 0001 03eb 70 bfff 80000000", DomainPdu::read);
        Codec.refuses("68 0001 03eb 70 c001 80000000", DomainPdu::read);
        Codec.refuses("68 ffff 03eb 70 04 80000000", DomainPdu::read);
    }

    @Test
    void unknownChoicesAreRefused() {
        Codec.refuses("4800000070000103eb7014", DomainPdu::read);
        Codec.refuses("", DomainPdu::read);
    }

    @Test
    void illegalValuesCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> AttachUserConfirm.admitting(1000));
        assertThrows(IllegalArgumentException.class, () -> new ChannelJoinRequest(1007, 0x10000));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SendDataRequest(1007, 1003, Bytes.owning(new byte[0x4000])));
    }
}
