package dev.rejoin.pdu.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServerBlocksTest {
    /** What a server with TLS and three channels answers. */
    private static final ConferenceCreateResponse RESPONSE =
            new ConferenceCreateResponse(
                    ConferenceCreateResponse.USUAL_NODE_ID,
                    List.of(
                            ServerCoreData.of(0x0008_0004, Protocols.SSL, 0),
                            new ServerNetworkData(1003, List.of(1004, 1005, 1006)),
                            ServerSecurityData.NONE,
                            new ServerMessageChannelData(1007)));

    private static final String BLOCKS =
            """
            010c1000 04000800 01000000 00000000
            030c1000 eb030300 ec03ed03 ee030000
            020c0c00 00000000 00000000
            040c0600 ef03
            """;

    @Test
    void responseIsWrappedAsWindowsDoes() {
        Codec.check(
                RESPONSE,
                "00 05 00147c0001 40 14 760a 0101 00 01 c0 00 4d63446e 32" + BLOCKS,
                ConferenceCreateResponse::read);
    }

    @Test
    void outerLengthIsNotBelieved() {
        assertEquals(
                RESPONSE,
                ConferenceCreateResponse.read(
                        new WireReader(
                                Codec.bytes(
                                        "00 05 00147c0001 2a 14 760a 0101 00 01 c0 00 4d63446e"
                                                + " 8032"
                                                + BLOCKS))));
    }

    @Test
    void refusalIsNotASetOfSettings() {
        Codec.refuses(
                "00 05 00147c0001 14 14 760a 0101 02 01 c0 00 4d63446e 00",
                ConferenceCreateResponse::read);
    }

    @Test
    void coreDataMayEndEarly() {
        ServerCoreData bare =
                new ServerCoreData(0x0008_0004, Optional.empty(), OptionalInt.empty());
        Codec.check(bare, "04000800", ServerCoreData::read);
        assertEquals(
                new ServerCoreData(0x0008_0004, Optional.of(Protocols.HYBRID), OptionalInt.empty()),
                ServerCoreData.read(new WireReader(Codec.bytes("0400080002000000"))));
        Codec.refuses("040008000200", ServerCoreData::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServerCoreData(4, Optional.empty(), OptionalInt.of(1)));
    }

    @Test
    void networkDataIsPaddedToFourBytes() {
        Codec.check(
                new ServerNetworkData(1003, List.of(1004, 1005)),
                "eb030200 ec03ed03",
                ServerNetworkData::read);
        assertEquals(
                new ServerNetworkData(1003, List.of(1004)),
                ServerNetworkData.read(new WireReader(Codec.bytes("eb030100ec03"))));
        Codec.refuses("eb032000" + "ec03".repeat(32), ServerNetworkData::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServerNetworkData(1003, List.of(0x10000)));
    }

    @Test
    void securityDataCarriesRandomAndCertificate() {
        Codec.check(
                new ServerSecurityData(2, 3, Bytes.ofHex("aabb"), Bytes.ofHex("cc")),
                "02000000 03000000 02000000 01000000 aabb cc",
                ServerSecurityData::read);
        assertEquals(
                ServerSecurityData.NONE,
                ServerSecurityData.read(new WireReader(new byte[16])),
                "some servers write the lengths all the same");
        Codec.refuses("02000000 03000000 ffffffff 01000000 aabbcc", ServerSecurityData::read);
        Codec.refuses("02000000 03000000 02000000 02000000 aabbcc", ServerSecurityData::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServerSecurityData(0, 0, Bytes.ofHex("aa"), Bytes.EMPTY));
    }

    @Test
    void smallBlocks() {
        Codec.check(new ServerMessageChannelData(1008), "f003", ServerMessageChannelData::read);
        Codec.check(
                new ServerMultitransportChannelData(0x301),
                "01030000",
                ServerMultitransportChannelData::read);
        assertEquals(
                List.of(new UnknownBlock(0x0C0D, Bytes.ofHex("01"))),
                ServerBlock.readAll(new WireReader(Codec.bytes("0d0c050001"))));
        Codec.refuses("0d0cffff", ServerBlock::readAll);
    }
}
