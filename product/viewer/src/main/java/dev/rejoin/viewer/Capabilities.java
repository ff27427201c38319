package dev.rejoin.viewer;

import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.capability.General;
import dev.rejoin.pdu.capability.LargePointerCapability;
import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.capability.PointerCapability;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.screen.PointerCapabilities;
import dev.rejoin.screen.ViewerCapabilities;

/** What a client's capability sets mean for the encoders. */
final class Capabilities {
    private Capabilities() {}

    static ViewerCapabilities picture(ClientProfile client) {
        boolean noHeader =
                client.capability(General.class)
                        .map(general -> general.has(General.NO_BITMAP_COMPRESSION_HDR))
                        .orElse(false);
        boolean skipAlpha =
                client.capability(BitmapCapability.class)
                        .map(bitmap -> bitmap.has(BitmapCapability.DRAW_ALLOW_SKIP_ALPHA))
                        .orElse(false);
        int update =
                client.capability(MultifragmentUpdate.class)
                        .map(MultifragmentUpdate::limit)
                        .orElse(0);
        return ViewerCapabilities.of(
                Math.max(client.colorDepth(), 15), noHeader, skipAlpha, update);
    }

    static PointerCapabilities pointer(ClientProfile client) {
        PointerCapability cache =
                client.capability(PointerCapability.class).orElseGet(() -> PointerCapability.of(0));
        LargePointerCapability large =
                client.capability(LargePointerCapability.class)
                        .orElseGet(() -> new LargePointerCapability(0));
        return new PointerCapabilities(
                cache.colorPointerCacheSize(),
                cache.pointerCacheSize().orElse(0),
                large.has(LargePointerCapability.LARGE_POINTER_FLAG_96X96),
                large.has(LargePointerCapability.LARGE_POINTER_FLAG_384X384));
    }
}
