package dev.rejoin.protocol.accept;

import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.FontCapability;
import dev.rejoin.pdu.capability.General;
import dev.rejoin.pdu.capability.InputCapability;
import dev.rejoin.pdu.capability.LargePointerCapability;
import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.capability.OrderCapability;
import dev.rejoin.pdu.capability.PointerCapability;
import dev.rejoin.pdu.capability.ShareCapability;
import dev.rejoin.pdu.capability.VirtualChannelCapability;
import java.util.List;

/** [MS-RDPBCGR] 2.2.7: what this server can do, in the order that Windows uses. */
final class ServerCapabilities {
    private static final int OS_MINOR_WINDOWS_NT = 3;
    private static final int POINTER_CACHE = 25;

    /** The size of chunks that the client may send. */
    private static final int CHUNK = 1600;

    /** LIMIT: old clients show nothing when more is announced. */
    private static final int MOST_UPDATE = 0x3E_FFFF;

    private ServerCapabilities() {}

    static List<CapabilitySet> of(int width, int height, int colorDepth) {
        return List.of(
                ShareCapability.of(ShareCapability.SERVER_NODE),
                new General(
                        General.OS_WINDOWS,
                        OS_MINOR_WINDOWS_NT,
                        General.FASTPATH_OUTPUT_SUPPORTED
                                | General.LONG_CREDENTIALS_SUPPORTED
                                | General.AUTORECONNECT_SUPPORTED
                                | General.NO_BITMAP_COMPRESSION_HDR,
                        true,
                        true),
                new BitmapCapability(
                        colorDepth,
                        width,
                        height,
                        true,
                        BitmapCapability.DRAW_ALLOW_DYNAMIC_COLOR_FIDELITY
                                | BitmapCapability.DRAW_ALLOW_COLOR_SUBSAMPLING
                                | BitmapCapability.DRAW_ALLOW_SKIP_ALPHA),
                OrderCapability.none(),
                PointerCapability.of(POINTER_CACHE),
                InputCapability.of(
                        InputCapability.INPUT_FLAG_SCANCODES
                                | InputCapability.INPUT_FLAG_MOUSEX
                                | InputCapability.INPUT_FLAG_FASTPATH_INPUT
                                | InputCapability.INPUT_FLAG_UNICODE
                                | InputCapability.INPUT_FLAG_FASTPATH_INPUT2
                                | InputCapability.TS_INPUT_FLAG_MOUSE_HWHEEL),
                VirtualChannelCapability.of(VirtualChannelCapability.VCCAPS_NO_COMPR, CHUNK),
                FontCapability.of(FontCapability.FONTSUPPORT_FONTLIST),
                new MultifragmentUpdate(updateSize(width, height)),
                new LargePointerCapability(
                        LargePointerCapability.LARGE_POINTER_FLAG_96X96
                                | LargePointerCapability.LARGE_POINTER_FLAG_384X384));
    }

    /** Room for every tile of the desktop in one update, as other servers announce it. */
    private static int updateSize(int width, int height) {
        int tiles = (width + 63) / 64 * ((height + 63) / 64);
        return Math.min((tiles + 1) * 16_384, MOST_UPDATE);
    }
}
