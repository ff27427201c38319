package dev.rejoin.viewer;

import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PointerEncoder;
import dev.rejoin.screen.PointerImage;
import dev.rejoin.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * Gives one client the desktop's pointer. At most one shape waits to be sent, the newest: a desktop
 * that animates its pointer must not fill the queue of a slow client.
 */
final class PointerDrawing {
    private final Outbox outbox;
    private PointerEncoder encoder;
    private @Nullable CursorImage latest;
    private boolean waiting;

    PointerDrawing(ClientProfile client, Outbox outbox) {
        this.encoder = encoder(client);
        this.outbox = outbox;
    }

    private static PointerEncoder encoder(ClientProfile client) {
        int update =
                client.capability(MultifragmentUpdate.class)
                        .map(MultifragmentUpdate::limit)
                        .orElse(0);
        return new PointerEncoder(
                Capabilities.pointer(client), new Fragmenter(FastPathHeader.LARGEST_PDU, update));
    }

    synchronized void show(CursorImage image) {
        latest = image;
        if (!waiting) {
            waiting = true;
            outbox.later(this::newest);
        }
    }

    /** The client has been activated again: its cache is empty, and it shows its own arrow. */
    synchronized void renew(ClientProfile client) {
        encoder = encoder(client);
        if (latest != null) {
            show(latest);
        }
    }

    private synchronized byte[] newest() {
        waiting = false;
        WireWriter out = new WireWriter();
        CursorImage image = latest;
        if (image == null || image.hidden()) {
            encoder.hide(out);
        } else {
            encoder.show(
                    new PointerImage(
                            image.width(),
                            image.height(),
                            image.hotX(),
                            image.hotY(),
                            image.argb()),
                    out);
        }
        return out.toByteArray();
    }
}
