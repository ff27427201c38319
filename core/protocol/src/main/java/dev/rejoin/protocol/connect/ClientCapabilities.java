package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.capability.Activation;
import dev.rejoin.pdu.capability.BitmapCacheRev1;
import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.capability.Brush;
import dev.rejoin.pdu.capability.CacheDefinition;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.ControlCapability;
import dev.rejoin.pdu.capability.FontCapability;
import dev.rejoin.pdu.capability.General;
import dev.rejoin.pdu.capability.GlyphCache;
import dev.rejoin.pdu.capability.InputCapability;
import dev.rejoin.pdu.capability.LargePointerCapability;
import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.capability.OffscreenCache;
import dev.rejoin.pdu.capability.OrderCapability;
import dev.rejoin.pdu.capability.PointerCapability;
import dev.rejoin.pdu.capability.ShareCapability;
import dev.rejoin.pdu.capability.Sound;
import dev.rejoin.pdu.capability.VirtualChannelCapability;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.protocol.active.ServerFrames;
import dev.rejoin.wire.Bytes;
import java.util.Collections;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.7: what this client can do. Sets that must be there but mean nothing to it are
 * empty; orders and caches are not among its skills.
 */
final class ClientCapabilities {
    private static final int OS_MINOR_NATIVE_X = 7;
    private static final int POINTER_CACHE = 25;
    private static final int GLYPH_CACHES = 10;
    private static final int BITMAP_CACHES = 3;
    private static final int INPUT_METHOD_BYTES = 64;
    private static final CacheDefinition NO_CACHE = new CacheDefinition(0, 0);

    private ClientCapabilities() {}

    static List<CapabilitySet> of(ConnectSettings settings, ServerProfile server) {
        return List.of(
                new General(
                        General.OS_UNIX,
                        OS_MINOR_NATIVE_X,
                        General.FASTPATH_OUTPUT_SUPPORTED
                                | General.LONG_CREDENTIALS_SUPPORTED
                                | General.AUTORECONNECT_SUPPORTED
                                | General.NO_BITMAP_COMPRESSION_HDR,
                        true,
                        true),
                bitmap(settings.desktop(), server),
                OrderCapability.none(),
                new BitmapCacheRev1(Collections.nCopies(BITMAP_CACHES, NO_CACHE)),
                PointerCapability.of(POINTER_CACHE),
                input(settings.client().keyboardLayout()),
                new Brush(Brush.BRUSH_DEFAULT),
                new GlyphCache(Collections.nCopies(GLYPH_CACHES, NO_CACHE), NO_CACHE, 0),
                new OffscreenCache(0, 0, 0),
                VirtualChannelCapability.of(
                        VirtualChannelCapability.VCCAPS_NO_COMPR, server.chunkSize()),
                new Sound(0),
                new ControlCapability(),
                new Activation(),
                ShareCapability.of(0),
                FontCapability.of(FontCapability.FONTSUPPORT_FONTLIST),
                new MultifragmentUpdate(ServerFrames.LARGEST_UPDATE),
                new LargePointerCapability(
                        LargePointerCapability.LARGE_POINTER_FLAG_96X96
                                | LargePointerCapability.LARGE_POINTER_FLAG_384X384));
    }

    /** The server's size, which is the one that counts, in the depth that was asked for. */
    private static BitmapCapability bitmap(ConnectSettings.Desktop wanted, ServerProfile server) {
        int width = server.desktop().map(BitmapCapability::desktopWidth).orElse(wanted.width());
        int height = server.desktop().map(BitmapCapability::desktopHeight).orElse(wanted.height());
        return new BitmapCapability(
                wanted.colorDepth(),
                width,
                height,
                true,
                BitmapCapability.DRAW_ALLOW_DYNAMIC_COLOR_FIDELITY
                        | BitmapCapability.DRAW_ALLOW_COLOR_SUBSAMPLING
                        | BitmapCapability.DRAW_ALLOW_SKIP_ALPHA);
    }

    private static InputCapability input(int keyboardLayout) {
        return new InputCapability(
                InputCapability.INPUT_FLAG_SCANCODES
                        | InputCapability.INPUT_FLAG_MOUSEX
                        | InputCapability.INPUT_FLAG_FASTPATH_INPUT
                        | InputCapability.INPUT_FLAG_UNICODE
                        | InputCapability.INPUT_FLAG_FASTPATH_INPUT2,
                keyboardLayout,
                4,
                0,
                12,
                Bytes.owning(new byte[INPUT_METHOD_BYTES]));
    }
}
