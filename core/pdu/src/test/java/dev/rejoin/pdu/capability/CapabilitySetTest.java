package dev.rejoin.pdu.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CapabilitySetTest {
    private static CapabilitySet readSet(String hex) {
        return CapabilitySet.read(new WireReader(Codec.bytes(hex)));
    }

    private static void roundTripAsSet(CapabilitySet set) {
        WireWriter out = new WireWriter();
        set.writeSet(out);
        assertEquals(set.setSize(), out.size(), set.toString());
        assertEquals(set, CapabilitySet.read(new WireReader(out.toByteArray())));
        Codec.refusesEveryPrefix(out.toByteArray(), CapabilitySet::read);
    }

    private static List<CapabilitySet> oneOfEach(Random random) {
        CacheDefinition cache = new CacheDefinition(random.nextInt(0x10000), 4);
        Bytes bytes = Bytes.owning(new byte[random.nextInt(20)]);
        return List.of(
                new General(
                        1, random.nextInt(9), random.nextInt(0x10000), true, random.nextBoolean()),
                new BitmapCapability(32, random.nextInt(0x10000), 768, random.nextBoolean(), 14),
                OrderCapability.none(),
                new BitmapCacheRev1(List.of(cache, cache, cache)),
                new BitmapCacheRev2(
                        3,
                        1,
                        List.of(
                                cell(random),
                                cell(random),
                                cell(random),
                                cell(random),
                                cell(random))),
                new ControlCapability(),
                new Activation(),
                PointerCapability.of(random.nextInt(0x10000)),
                new PointerCapability(false, 20, OptionalInt.empty()),
                ShareCapability.of(ShareCapability.SERVER_NODE),
                new ColorCache(6),
                new Sound(Sound.SOUND_BEEPS_FLAG),
                InputCapability.of(random.nextInt(0x10000)),
                FontCapability.of(FontCapability.FONTSUPPORT_FONTLIST),
                new FontCapability(OptionalInt.empty()),
                new Brush(Brush.BRUSH_COLOR_8X8),
                new GlyphCache(Collections.nCopies(10, cache), cache, 3),
                new OffscreenCache(1, 7680, random.nextInt(100)),
                new BitmapCacheHostSupport(),
                VirtualChannelCapability.of(0, random.nextInt()),
                new VirtualChannelCapability(1, OptionalInt.empty()),
                new Rail(Rail.TS_RAIL_LEVEL_SUPPORTED | 0x80),
                new WindowList(2, 3, random.nextInt(0x10000)),
                new CompDesk(1),
                new MultifragmentUpdate(random.nextInt()),
                new LargePointerCapability(3),
                new SurfaceCommandsCapability(0x52),
                new BitmapCodecs(
                        List.of(
                                new BitmapCodec(BitmapCodec.NSCODEC, 1, Bytes.ofHex("010103")),
                                new BitmapCodec(BitmapCodec.REMOTEFX, 3, bytes))),
                new FrameAcknowledgeCapability(random.nextInt()),
                new UnknownCapability(0x4711, bytes));
    }

    private static BitmapCacheRev2.CellInfo cell(Random random) {
        return new BitmapCacheRev2.CellInfo(
                random.nextInt(Integer.MAX_VALUE), random.nextBoolean());
    }

    @Test
    void everySetSurvivesWithItsHeader() {
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            oneOfEach(random).forEach(CapabilitySetTest::roundTripAsSet);
        }
    }

    @Test
    void generalIsAsTheSpecificationShowsIt() {
        Codec.check(
                new General(1, 3, 0x041D, true, true),
                "0100 0300 0002 0000 0000 1d04 0000 0000 0000 01 01",
                General::read);
    }

    @Test
    void bitmapHasItsObligedOnes() {
        Codec.check(
                new BitmapCapability(24, 1280, 1024, true, BitmapCapability.DRAW_ALLOW_SKIP_ALPHA),
                "1800 0100 0100 0100 0005 0004 0000 0100 0100 00 08 0100 0000",
                BitmapCapability::read);
    }

    @Test
    void serversGarbageInInputComesBackAsItWas() {
        String name = "9cf613f3".repeat(16);
        Codec.check(
                new InputCapability(0x35, 0x06A1, 0, 1, 12, Bytes.ofHex(name)),
                "3500 0000 a1060000 00000000 01000000 0c000000" + name,
                InputCapability::read);
    }

    @Test
    void nsCodecPropertiesHaveThreeBytes() {
        Codec.check(new NsCodecProperties(true, true, 3), "010103", NsCodecProperties::read);
        Codec.refuses("010100", NsCodecProperties::read);
        Codec.refuses("010108", NsCodecProperties::read);
    }

    @Test
    void unknownSetIsKeptByteForByte() {
        assertEquals(
                new UnknownCapability(0x1234, Bytes.ofHex("aabbcc")), readSet("3412 0700 aabbcc"));
    }

    @Test
    void setTooShortForItsTypeIsKeptAsUnknown() {
        assertEquals(new UnknownCapability(1, Bytes.ofHex("0100")), readSet("0100 0600 0100"));
        assertInstanceOf(UnknownCapability.class, readSet("1700 0900 00000000 00"));
    }

    @Test
    void channelSetMayEndBehindItsFlags() {
        assertEquals(
                new VirtualChannelCapability(1, OptionalInt.empty()),
                readSet("1400 0800 01000000"));
    }

    @Test
    void lengthBelowTheHeaderIsRefused() {
        Codec.refuses("0100 0300", CapabilitySet::read);
    }

    @Test
    void railAndWindowListRefuseWhatTheyCannotMean() {
        Codec.refuses("02000000", Rail::read);
        Codec.refuses("00010000", Rail::read);
        Codec.refuses("03000000 000000", WindowList::read);
        Codec.refuses("0000 00 06" + "00".repeat(32), BitmapCacheRev2::read);
    }

    @Test
    void firstSetOfAKindIsFound() {
        List<CapabilitySet> sets =
                List.of(new CompDesk(1), new MultifragmentUpdate(5), new MultifragmentUpdate(6));
        assertEquals(5, CapabilitySet.find(sets, MultifragmentUpdate.class).orElseThrow().limit());
        assertTrue(CapabilitySet.find(sets, Rail.class).isEmpty());
    }

    @Test
    void limitOfFragmentsIsUnsigned() {
        assertEquals(Integer.MAX_VALUE, new MultifragmentUpdate(-1).limit());
    }

    @Test
    void flagsAreAskedByName() {
        assertTrue(new General(1, 3, 5, true, true).has(General.LONG_CREDENTIALS_SUPPORTED));
        assertFalse(InputCapability.of(1).has(InputCapability.INPUT_FLAG_UNICODE));
    }

    @Test
    void recordsRefuseWhatCannotBeWritten() {
        assertThrows(IllegalArgumentException.class, () -> InputCapability.of(0x10000));
        assertThrows(IllegalArgumentException.class, () -> new Rail(2));
        assertThrows(IllegalArgumentException.class, () -> new UnknownCapability(-1, Bytes.EMPTY));
    }
}
