package dev.rejoin.pdu.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import org.junit.jupiter.api.Test;

class ConnectionConfirmTest {
    @Test
    void responseNamesOneProtocol() {
        Codec.check(
                new ConnectionConfirm(new Negotiated.Response(0x1F, Protocols.HYBRID)),
                "03000013 0e d0 0000 0000 00 02 1f 0800 02000000",
                ConnectionConfirm::read);
    }

    @Test
    void failureNamesItsReason() {
        for (FailureCode code : FailureCode.values()) {
            Codec.check(
                    new ConnectionConfirm(new Negotiated.Failure(code)),
                    "03000013 0e d0 0000 0000 00 03 00 0800 0%d000000".formatted(code.code()),
                    ConnectionConfirm::read);
            assertEquals(code, FailureCode.of(code.code()));
        }
        Codec.refuses("03000013 0e d0 0000 0000 00 03 00 0800 08000000", ConnectionConfirm::read);
        Codec.refuses("03000013 0e d0 0000 0000 00 af 1f 0800 02000000", ConnectionConfirm::read);
    }

    @Test
    void oldServerSaysNothing() {
        Codec.check(
                new ConnectionConfirm(new Negotiated.None()),
                "0300000b 06 d0 0000 0000 00",
                ConnectionConfirm::read);
    }

    @Test
    void referencesOfTheServerAreOfNoMatter() {
        // [MS-RDPBCGR] 4.1.2 has 1234 as source reference.
        assertEquals(
                new ConnectionConfirm(new Negotiated.Response(0, Protocols.RDP)),
                ConnectionConfirm.read(
                        new WireReader(Codec.bytes("030000130ed000001234000200080000000000"))));
    }

    @Test
    void dataIsFramedWithoutCopy() {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, new Tpkt(0x1234));
        byte[] packet = out.toByteArray();
        assertEquals("0300000b02f08003001234", Codec.hex(packet));
        WireReader payload = DataTpdu.payload(new WireReader(packet));
        assertEquals(Bytes.ofHex("03001234"), Bytes.owning(payload.rest()));
        Codec.refusesEveryPrefix(packet, DataTpdu::payload);
        Codec.check(new DataTpdu(5), "0300000c02f080", DataTpdu::read);
    }

    @Test
    void dataHeaderIsExact() {
        Codec.refuses("0300000702f000", DataTpdu::payload);
        Codec.refuses("0300000703f080", DataTpdu::payload);
        Codec.refuses("0300000702e080", DataTpdu::payload);
        Codec.refuses("0300000602f080", DataTpdu::payload);
        Codec.refuses("0200000702f080", DataTpdu::payload);
    }
}
