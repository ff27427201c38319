package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.13.1.1.1 Capability Set (TS_CAPS_SET): one thing a peer can do, announced in
 * Demand Active and Confirm Active.
 *
 * <p>{@code read}, {@code write} and {@code size} of the records concern the body; {@link #read}
 * and {@link #writeSet} add the type and the length in front of it.
 */
public sealed interface CapabilitySet extends Pdu
        permits General,
                BitmapCapability,
                OrderCapability,
                BitmapCacheRev1,
                ControlCapability,
                Activation,
                PointerCapability,
                ShareCapability,
                ColorCache,
                Sound,
                InputCapability,
                FontCapability,
                Brush,
                GlyphCache,
                OffscreenCache,
                BitmapCacheHostSupport,
                BitmapCacheRev2,
                VirtualChannelCapability,
                Rail,
                WindowList,
                CompDesk,
                MultifragmentUpdate,
                LargePointerCapability,
                SurfaceCommandsCapability,
                BitmapCodecs,
                FrameAcknowledgeCapability,
                UnknownCapability {
    /** capabilitySetType and lengthCapability. */
    int HEADER_SIZE = 4;

    int type();

    /**
     * A set that is too short or says what no set of its type may say is kept as {@link
     * UnknownCapability}: clients and servers skip such sets by their length, and so do we.
     */
    static CapabilitySet read(WireReader in) {
        in.need(HEADER_SIZE, "TS_CAPS_SET");
        int type = in.u16();
        int length = in.u16();
        if (length < HEADER_SIZE) {
            throw in.failure("lengthCapability", "at least 4", length);
        }
        Bytes body = Bytes.read(in.need(length - HEADER_SIZE, "TS_CAPS_SET"), length - HEADER_SIZE);
        try {
            return readBody(type, body);
        } catch (DecodeException unusable) {
            return new UnknownCapability(type, body);
        }
    }

    private static CapabilitySet readBody(int type, Bytes body) {
        WireReader in = body.reader();
        return switch (type) {
            case General.TYPE -> General.read(in);
            case BitmapCapability.TYPE -> BitmapCapability.read(in);
            case OrderCapability.TYPE -> OrderCapability.read(in);
            case BitmapCacheRev1.TYPE -> BitmapCacheRev1.read(in);
            case ControlCapability.TYPE -> ControlCapability.read(in);
            case Activation.TYPE -> Activation.read(in);
            case PointerCapability.TYPE -> PointerCapability.read(in);
            case ShareCapability.TYPE -> ShareCapability.read(in);
            case ColorCache.TYPE -> ColorCache.read(in);
            case Sound.TYPE -> Sound.read(in);
            case InputCapability.TYPE -> InputCapability.read(in);
            case FontCapability.TYPE -> FontCapability.read(in);
            case Brush.TYPE -> Brush.read(in);
            case GlyphCache.TYPE -> GlyphCache.read(in);
            case OffscreenCache.TYPE -> OffscreenCache.read(in);
            case BitmapCacheHostSupport.TYPE -> BitmapCacheHostSupport.read(in);
            case BitmapCacheRev2.TYPE -> BitmapCacheRev2.read(in);
            case VirtualChannelCapability.TYPE -> VirtualChannelCapability.read(in);
            case Rail.TYPE -> Rail.read(in);
            case WindowList.TYPE -> WindowList.read(in);
            case CompDesk.TYPE -> CompDesk.read(in);
            case MultifragmentUpdate.TYPE -> MultifragmentUpdate.read(in);
            case LargePointerCapability.TYPE -> LargePointerCapability.read(in);
            case SurfaceCommandsCapability.TYPE -> SurfaceCommandsCapability.read(in);
            case BitmapCodecs.TYPE -> BitmapCodecs.read(in);
            case FrameAcknowledgeCapability.TYPE -> FrameAcknowledgeCapability.read(in);
            default -> new UnknownCapability(type, body);
        };
    }

    /** The first set of this kind, as every known peer takes it when one comes twice. */
    static <T extends CapabilitySet> Optional<T> find(List<CapabilitySet> sets, Class<T> kind) {
        for (CapabilitySet set : sets) {
            if (kind.isInstance(set)) {
                return Optional.of(kind.cast(set));
            }
        }
        return Optional.empty();
    }

    default void writeSet(WireWriter out) {
        out.u16(type()).u16(setSize());
        write(out);
    }

    default int setSize() {
        return HEADER_SIZE + size();
    }
}
