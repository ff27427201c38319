package dev.rejoin.pdu.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.CompDesk;
import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.capability.ShareCapability;
import dev.rejoin.pdu.capability.UnknownCapability;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShareControlTest {
    private static final int SHARE_ID = 0x000103EA;
    private static final List<CapabilitySet> SETS =
            List.of(
                    ShareCapability.of(ShareCapability.SERVER_NODE),
                    new UnknownCapability(6, Bytes.ofHex("00")),
                    new MultifragmentUpdate(65535));

    @Test
    void demandActiveIsAsSpecified() {
        Codec.check(
                DemandActive.of(0x03EA, SHARE_ID, SETS),
                """
                2f00 1100 ea03
                ea030100 0400 1900 52445000
                0300 0000
                0900 0800 ea03 0000
                0600 0500 00
                1a00 0800 ffff0000
                00000000
                """,
                DemandActive::read);
    }

    @Test
    void confirmActiveIsAsSpecified() {
        Codec.check(
                ConfirmActive.of(0x03EF, SHARE_ID, List.of(new CompDesk(1))),
                """
                2000 1300 ef03
                ea030100 ea03 0600 0a00 4d5354534300
                0100 0000
                1900 0600 0100
                """,
                ConfirmActive::read);
    }

    @Test
    void deactivateAllHasThreeForms() {
        Codec.check(
                DeactivateAll.of(0x03EA, SHARE_ID),
                "0d00 1600 ea03 ea030100 0100 00",
                DeactivateAll::read);
        Codec.check(
                new DeactivateAll(0x03EA, OptionalInt.empty(), Bytes.EMPTY),
                "0600 1600 ea03",
                DeactivateAll::read);
        WireReader shortest = new WireReader(Codec.bytes("0400 1600 aabb"));
        assertEquals(
                new DeactivateAll(0, OptionalInt.empty(), Bytes.EMPTY),
                ShareControl.read(shortest));
        assertEquals(2, shortest.remaining());
    }

    @Test
    void redirectionStaysOpaque() {
        Codec.check(
                new ServerRedirection(0x03EA, Bytes.ofHex("0000aabb")),
                "0a00 1a00 ea03 0000aabb",
                ServerRedirection::read);
    }

    @Test
    void familyReadsEachOfItsPdus() {
        List<ShareControl> all =
                List.of(
                        DemandActive.of(1, SHARE_ID, SETS),
                        ConfirmActive.of(2, SHARE_ID, SETS),
                        DeactivateAll.of(3, SHARE_ID),
                        new ServerRedirection(4, Bytes.EMPTY),
                        ShareData.of(5, SHARE_ID, new ShutdownDenied()));
        for (ShareControl pdu : all) {
            Codec.roundTrip(pdu, ShareControl::read);
        }
    }

    @Test
    void onePduIsReadOfSeveralInOnePacket() {
        WireWriter out = new WireWriter();
        ShareData.of(1, SHARE_ID, new Synchronize(2)).write(out);
        ShareData.of(1, SHARE_ID, FontMap.empty()).write(out);
        WireReader in = new WireReader(out.toByteArray());
        assertEquals(new Synchronize(2), ((ShareData) ShareControl.read(in)).message());
        assertEquals(FontMap.empty(), ((ShareData) ShareControl.read(in)).message());
        assertFalse(in.hasRemaining());
    }

    @Test
    void setsDoNotReachBeyondTheirCombinedLength() {
        String tooFew =
                "2000 1300 ef03 ea030100 ea03 0600 0800 4d5354534300 0100 0000 1900 0600 0100";
        Codec.refuses(tooFew, ShareControl::read);
        String tooMany =
                "2000 1300 ef03 ea030100 ea03 0600 0a00 4d5354534300 0200 0000 1900 0600 0100";
        Codec.refuses(tooMany, ShareControl::read);
    }

    @Test
    void headerIsChecked() {
        Codec.refuses("0500 1600 ea", ShareControl::read);
        Codec.refuses("0400 1700", ShareControl::read);
        assertEquals("pduType", Codec.refuses("0600 1500 ea03", ShareControl::read).field());
        assertEquals("pduType", Codec.refuses("0600 1600 ea03", DemandActive::read).field());
    }

    @Test
    void lengthOfTheMessageIsWrittenAndNotRead() {
        String windows = "1600 1700 ef03 ea030100 00 01 0800 1f 00 0000 0100 ea03";
        assertEquals(
                ShareData.of(0x03EF, SHARE_ID, new Synchronize(0x03EA)),
                ShareControl.read(new WireReader(Codec.bytes(windows))));
    }

    @Test
    void compressedMessageStaysAsItCame() {
        Codec.check(
                new ShareData(1, SHARE_ID, 2, new CompressedData(2, 0x61, Bytes.ofHex("aabbcc"))),
                "1500 1700 0100 ea030100 00 02 0300 02 61 1500 aabbcc",
                ShareData::read);
        assertThrows(
                IllegalArgumentException.class, () -> new CompressedData(2, 0x41, Bytes.EMPTY));
    }

    @Test
    void recordsRefuseWhatDoesNotFit() {
        Bytes large = Bytes.owning(new byte[0xFFFF]);
        assertThrows(
                IllegalArgumentException.class,
                () -> ShareData.of(1, SHARE_ID, new UnknownData(200, large)));
        assertThrows(IllegalArgumentException.class, () -> new ServerRedirection(1, large));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DemandActive(1, SHARE_ID, large, SETS, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DeactivateAll(1, OptionalInt.empty(), DemandActive.RDP));
    }
}
