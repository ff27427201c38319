package dev.rejoin.pdu.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientBlocksTest {
    private static final ClientCoreOptions OPTIONS =
            new ClientCoreOptions(
                    ClientCoreOptions.ALL,
                    0xCA01,
                    1,
                    7,
                    24,
                    7,
                    0x07E3,
                    "69712-783-0357974-42714",
                    6,
                    Protocols.HYBRID,
                    520,
                    320,
                    90,
                    140,
                    180);

    private static final ClientCoreData CORE =
            ClientCoreData.of(1920, 1080, "DESK", Keyboard.of(0x407), OPTIONS);

    @Test
    void coreDataKeepsEveryField() {
        WireReader in = new WireReader(CORE.toByteArray());
        assertEquals(CORE, ClientCoreData.read(in));
        assertEquals(128 + 102, CORE.size());
        assertTrue(CORE.options().has(ClientCoreOptions.SUPPORT_DYNVC_GFX_PROTOCOL));
    }

    @Test
    void coreDataMayEndAfterAnyOptionalField() {
        byte[] all = CORE.toByteArray();
        int[] ends = {0, 2, 4, 8, 10, 12, 14, 78, 79, 80, 84, 88, 92, 94, 98, 102};
        for (int end = 0; end <= 102; end++) {
            byte[] part = Arrays.copyOf(all, 128 + end);
            int count = Arrays.binarySearch(ends, end);
            if (count < 0) {
                assertThrows(
                        DecodeException.class,
                        () -> ClientCoreData.read(new WireReader(part)),
                        "ends after " + end);
            } else {
                ClientCoreData core = ClientCoreData.read(new WireReader(part));
                assertEquals(count, core.options().count());
                assertEquals(Codec.hex(part), Codec.hex(core.toByteArray()));
            }
        }
    }

    @Test
    void coreDataOfAFutureClientIsRead() {
        byte[] longer = Arrays.copyOf(CORE.toByteArray(), CORE.size() + 8);
        assertEquals(CORE, ClientCoreData.read(new WireReader(longer)));
    }

    @Test
    void fieldThatIsNotSentHasNoValue() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ClientCoreOptions(
                                2, 1, 1, 5, 0, 0, 0, "", 0, Protocols.RDP, 0, 0, 0, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ClientCoreOptions(
                                2, 0x10000, 1, 0, 0, 0, 0, "", 0, Protocols.RDP, 0, 0, 0, 0, 0));
    }

    @Test
    void nameOfSixteenUnitsWithoutTerminatorIsRead() {
        byte[] bytes = CORE.toByteArray();
        for (int i = 0; i < 32; i += 2) {
            bytes[20 + i] = 'x';
            bytes[21 + i] = 0;
        }
        ClientCoreData core = ClientCoreData.read(new WireReader(bytes));
        assertEquals("x".repeat(16), core.clientName());
        assertEquals(Codec.hex(bytes), Codec.hex(core.toByteArray()));
    }

    @Test
    void smallBlocks() {
        Codec.check(new ClientSecurityData(0x1B, 0), "1b00000000000000", ClientSecurityData::read);
        ClientClusterData cluster = new ClientClusterData(0x0F, 3);
        Codec.check(cluster, "0f00000003000000", ClientClusterData::read);
        assertEquals(3, cluster.redirectionVersion());
        assertTrue(cluster.has(ClientClusterData.REDIRECTED_SESSIONID_FIELD_VALID));
        Codec.check(new ClientMessageChannelData(0), "00000000", ClientMessageChannelData::read);
        Codec.check(
                new ClientMultitransportChannelData(0x301),
                "01030000",
                ClientMultitransportChannelData::read);
    }

    @Test
    void channelsAreCapped() {
        Codec.check(
                new ClientNetworkData(
                        List.of(
                                new ChannelDefinition("rdpdr", 0x8080_0000),
                                new ChannelDefinition("eightchr", 0x0000_A0C0))),
                "02000000 7264706472000000 00008080 6569676874636872 c0a00000",
                ClientNetworkData::read);
        ChannelDefinition channel = new ChannelDefinition("a", 0);
        Codec.roundTrip(
                new ClientNetworkData(Collections.nCopies(31, channel)), ClientNetworkData::read);
        Codec.refuses("20000000" + "6100000000000000 00000000".repeat(32), ClientNetworkData::read);
        Codec.refuses("ffffffff", ClientNetworkData::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClientNetworkData(Collections.nCopies(32, channel)));
        assertThrows(IllegalArgumentException.class, () -> new ChannelDefinition("ninechars", 0));
    }

    @Test
    void monitorsAreCapped() {
        ClientMonitorData monitors =
                new ClientMonitorData(
                        0,
                        List.of(
                                new MonitorDefinition(0, 0, 1919, 1079, 1),
                                new MonitorDefinition(-1280, 0, -1, 1023, 0)));
        Codec.check(
                monitors,
                """
                00000000 02000000
                00000000 00000000 7f070000 37040000 01000000
                00fbffff 00000000 ffffffff ff030000 00000000
                """,
                ClientMonitorData::read);
        assertTrue(monitors.monitors().getFirst().primary());
        Codec.check(
                new ClientMonitorExtendedData(
                        0, List.of(new MonitorAttributes(520, 320, 90, 140, 180))),
                "00000000 14000000 01000000 08020000 40010000 5a000000 8c000000 b4000000",
                ClientMonitorExtendedData::read);
        Codec.refuses("00000000 11000000" + "00".repeat(340), ClientMonitorData::read);
        Codec.refuses(
                "00000000 14000000 ffffffff" + "00".repeat(340), ClientMonitorExtendedData::read);
        Codec.refuses("00000000 18000000 00000000", ClientMonitorExtendedData::read);
    }

    @Test
    void unknownBlocksAreKeptInTheirPlace() {
        ConferenceCreateRequest request =
                new ConferenceCreateRequest(
                        List.of(
                                CORE,
                                new UnknownBlock(0xC00D, Bytes.ofHex("0102")),
                                new ClientSecurityData(3, 0)));
        Codec.roundTrip(request, ConferenceCreateRequest::read);
        assertEquals(Optional.of(CORE), request.find(ClientCoreData.class));
        assertEquals(List.of(), request.channels());
    }

    @Test
    void requestIsWrappedAsWindowsDoes() {
        Codec.check(
                new ConferenceCreateRequest(List.of(new ClientMessageChannelData(0))),
                "00 05 00147c0001 15 00 08 00 10 00 01 c0 00 44756361 08 06c0 0800 00000000",
                ConferenceCreateRequest::read);
    }

    @Test
    void lengthsOfBlocksStayInside() {
        Codec.refuses("01c00000", ClientBlock::readAll);
        Codec.refuses("0dc0ffff", ClientBlock::readAll);
        Codec.refuses("06c00700000000", ClientBlock::readAll);
        Codec.refuses("06c0", ClientBlock::readAll);
    }

    @Test
    void userDataIsCapped() {
        List<ClientBlock> blocks = List.of(new UnknownBlock(1, Bytes.owning(new byte[0x3FFF])));
        assertThrows(IllegalArgumentException.class, () -> new ConferenceCreateRequest(blocks));
        Codec.refuses(
                "00 05 00147c0001 15 00 08 00 10 00 01 c0 00 44756361 bff0 0900 f03f"
                        + "00".repeat(0x3FEC),
                ConferenceCreateRequest::read);
    }

    @Test
    void otherWrappingIsRefused() {
        String rest = "44756361 08 06c0 0800 00000000";
        Codec.refuses(
                "00 05 00147c0002 15 00 08 00 10 00 01 c0 00" + rest,
                ConferenceCreateRequest::read);
        Codec.refuses(
                "00 05 00147c0001 15 01 08 00 10 00 01 c0 00" + rest,
                ConferenceCreateRequest::read);
        Codec.refuses(
                "00 05 00147c0001 15 00 08 00 10 00 02 c0 00" + rest,
                ConferenceCreateRequest::read);
        Codec.refuses(
                "00 05 00147c0001 15 00 08 00 10 00 01 c0 00" + rest.replace("4475", "4d63"),
                ConferenceCreateRequest::read);
    }
}
