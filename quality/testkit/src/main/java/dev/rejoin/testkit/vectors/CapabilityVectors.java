package dev.rejoin.testkit.vectors;

import dev.rejoin.pdu.capability.BitmapCacheRev1;
import dev.rejoin.pdu.capability.BitmapCacheRev2;
import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.capability.BitmapCodec;
import dev.rejoin.pdu.capability.BitmapCodecs;
import dev.rejoin.pdu.capability.Brush;
import dev.rejoin.pdu.capability.CacheDefinition;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.FrameAcknowledgeCapability;
import dev.rejoin.pdu.capability.General;
import dev.rejoin.pdu.capability.GlyphCache;
import dev.rejoin.pdu.capability.InputCapability;
import dev.rejoin.pdu.capability.LargePointerCapability;
import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.capability.NsCodecProperties;
import dev.rejoin.pdu.capability.OffscreenCache;
import dev.rejoin.pdu.capability.PointerCapability;
import dev.rejoin.pdu.capability.Rail;
import dev.rejoin.pdu.capability.Sound;
import dev.rejoin.pdu.capability.SurfaceCommandsCapability;
import dev.rejoin.pdu.capability.VirtualChannelCapability;
import dev.rejoin.pdu.capability.WindowList;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.testkit.vectors.VectorCheck.Recoder;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Arrays;

/** Which structure a vector of the capability exchange is of. */
final class CapabilityVectors {
    /** totalLength, pduType, pduSource and shareId: what the origin cuts off these two PDUs. */
    private static final int CUT_OFF = 10;

    private static final int DEMAND_ACTIVE = 0x11;
    private static final int CONFIRM_ACTIVE = 0x13;

    private CapabilityVectors() {}

    static Recoder of(VectorRecord vector) {
        if (vector.rejected()) {
            return refused(vector.name());
        }
        return switch (vector.type()) {
            case "ServerDemandActive" -> active(DEMAND_ACTIVE);
            case "ClientConfirmActive" -> active(CONFIRM_ACTIVE);
            case "General" -> VectorCheck.pdu(General::read);
            case "Bitmap" -> VectorCheck.pdu(BitmapCapability::read);
            case "BitmapCache" -> VectorCheck.pdu(BitmapCacheRev1::read);
            case "BitmapCacheRev2" -> VectorCheck.pdu(BitmapCacheRev2::read);
            case "NsCodec" -> VectorCheck.pdu(NsCodecProperties::read);
            case "Codec" -> VectorCheck.pdu(BitmapCodec::read);
            case "BitmapCodecs" -> VectorCheck.pdu(BitmapCodecs::read);
            case "Brush" -> VectorCheck.pdu(Brush::read);
            case "GlyphCache" -> VectorCheck.pdu(GlyphCache::read);
            case "CacheDefinition" -> VectorCheck.pdu(CacheDefinition::read);
            case "Input" -> VectorCheck.pdu(InputCapability::read);
            case "OffscreenBitmapCache" -> VectorCheck.pdu(OffscreenCache::read);
            case "Pointer" -> VectorCheck.pdu(PointerCapability::read);
            case "Sound" -> VectorCheck.pdu(Sound::read);
            case "SurfaceCommands" -> VectorCheck.pdu(SurfaceCommandsCapability::read);
            case "FrameAcknowledge" -> VectorCheck.pdu(FrameAcknowledgeCapability::read);
            case "LargePointer" -> VectorCheck.pdu(LargePointerCapability::read);
            case "MultifragmentUpdate" -> VectorCheck.pdu(MultifragmentUpdate::read);
            case "WindowList" -> VectorCheck.pdu(WindowList::read);
            default -> virtualChannel(vector);
        };
    }

    private static Recoder virtualChannel(VectorRecord vector) {
        if (!vector.name().contains("virtual_channel")) {
            throw new Mismatch("no structure for " + vector.type());
        }
        return VectorCheck.pdu(VirtualChannelCapability::read);
    }

    private static Recoder refused(String name) {
        if (name.contains("set_length")) {
            return in -> {
                WireWriter out = new WireWriter();
                CapabilitySet.read(in).writeSet(out);
                return out.toByteArray();
            };
        }
        return name.contains("rail")
                ? VectorCheck.pdu(Rail::read)
                : VectorCheck.pdu(WindowList::read);
    }

    private static Recoder active(int pduType) {
        return in -> {
            byte[] body = in.rest();
            WireWriter whole = new WireWriter();
            whole.u16(CUT_OFF + body.length).u16(pduType).u16(1002).u32(0x103EA);
            whole.bytes(body);
            byte[] encoded = ShareControl.read(new WireReader(whole.toByteArray())).toByteArray();
            return Arrays.copyOfRange(encoded, CUT_OFF, encoded.length);
        };
    }
}
