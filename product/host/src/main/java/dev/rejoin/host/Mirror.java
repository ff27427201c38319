package dev.rejoin.host;

import dev.rejoin.net.Link;
import dev.rejoin.rfb.Need;
import dev.rejoin.rfb.RfbClient;
import dev.rejoin.rfb.ServerEvent;
import dev.rejoin.screen.PixelBuffer;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one desktop says, on a thread of its own: pixels go straight into the surface, and the
 * rest is told in its order. It never waits for anybody but the desktop.
 */
final class Mirror {
    private static final int READ_BUFFER = 256 * 1024;

    private final Link link;
    private final DesktopInput answers;
    private final Surface surface;
    private final RfbClient rfb = new RfbClient();
    private final WireWriter answer = new WireWriter();

    /** Where it all goes; called on the mirror's thread. */
    interface Surface {
        /** What to paint into; null when nobody looks. */
        @Nullable PixelBuffer pixels();

        void handle(ServerEvent event);
    }

    Mirror(Link link, DesktopInput answers, Surface surface) {
        this.link = link;
        this.answers = answers;
        this.surface = surface;
    }

    /** Reads until the link ends, and says why it did. */
    String run() {
        try {
            read();
            return "the desktop closed its socket";
        } catch (DecodeException e) {
            return "the desktop sent bad RFB: " + e.getMessage();
        } catch (IOException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        } catch (RuntimeException e) {
            System.getLogger(Mirror.class.getName()).log(System.Logger.Level.ERROR, link.peer(), e);
            return e.toString();
        }
    }

    private void read() throws IOException {
        byte[] bytes = new byte[READ_BUFFER];
        int have = 0;
        while (true) {
            int count = link.read(bytes, have, bytes.length - have);
            if (count < 0) {
                return;
            }
            have += count;
            int used = take(bytes, have);
            System.arraycopy(bytes, used, bytes, 0, have - used);
            have -= used;
        }
    }

    /** Feeds what is there; what is left over is less than a pixel. */
    private int take(byte[] bytes, int have) throws IOException {
        int at = 0;
        while (at < have) {
            WireReader in = new WireReader(bytes, at, have - at);
            List<ServerEvent> events =
                    switch (rfb.need()) {
                        case Need.Bytes _ -> rfb.step(in, answer);
                        case Need.Pixels _ -> paint(in);
                        case Need.Ended ended -> throw new IOException(ended.reason());
                    };
            if (answer.size() > 0) {
                answers.send(answer.toByteArray());
                answer.clear();
            }
            events.forEach(surface::handle);
            if (in.position() == at) {
                break;
            }
            at = in.position();
        }
        return at;
    }

    /** Pixels of another size than the surface has belong to a picture that nobody will see. */
    private List<ServerEvent> paint(WireReader in) {
        PixelBuffer target = surface.pixels();
        return target != null && target.width() == rfb.width() && target.height() == rfb.height()
                ? rfb.pixels(in, target.pixels(), target.width())
                : rfb.dropPixels(in);
    }
}
