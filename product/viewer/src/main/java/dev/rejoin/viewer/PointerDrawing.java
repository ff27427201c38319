package dev.rejoin.viewer;

import dev.rejoin.pdu.capability.MultifragmentUpdate;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.pdu.output.Fragmenter;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.rfb.CursorImage;
import dev.rejoin.screen.PointerEncoder;
import dev.rejoin.screen.PointerImage;
import dev.rejoin.wire.WireWriter;

/** Gives one client the desktop's pointer. */
final class PointerDrawing {
    private final PointerEncoder encoder;
    private final Outbox outbox;

    PointerDrawing(ClientProfile client, Outbox outbox) {
        int update =
                client.capability(MultifragmentUpdate.class)
                        .map(MultifragmentUpdate::limit)
                        .orElse(0);
        this.encoder =
                new PointerEncoder(
                        Capabilities.pointer(client),
                        new Fragmenter(FastPathHeader.LARGEST_PDU, update));
        this.outbox = outbox;
    }

    synchronized void show(CursorImage image) {
        WireWriter out = new WireWriter();
        if (image.hidden()) {
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
        outbox.message(out.toByteArray());
    }
}
