package dev.rejoin.testkit.fuzz;

import dev.rejoin.rfb.Need;
import dev.rejoin.rfb.RfbClient;
import dev.rejoin.rfb.RfbServer;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** Feeds both ends of RFB with whatever comes, as much at a time as they ask for. */
final class RfbOracles {
    // LIMIT: each step takes bytes or ends, so more steps than this means that it does neither.
    private static final int STEPS = 100_000;

    private RfbOracles() {}

    static boolean server(byte[] bytes) {
        RfbServer server = new RfbServer(64, 48, "oracle");
        WireWriter out = new WireWriter();
        server.start(out);
        return feed(bytes, server::need, in -> server.step(in, out.clear()));
    }

    static boolean client(byte[] bytes) {
        RfbClient client = new RfbClient();
        WireWriter out = new WireWriter();
        return feed(
                bytes,
                client::need,
                in -> {
                    if (client.need() instanceof Need.Pixels) {
                        client.dropPixels(in);
                    } else {
                        client.step(in, out.clear());
                    }
                });
    }

    private interface NeedSource {
        Need need();
    }

    private interface Step {
        void step(WireReader in);
    }

    private static boolean feed(byte[] bytes, NeedSource source, Step step) {
        int at = 0;
        for (int steps = 0; at < bytes.length; steps++) {
            if (steps > STEPS) {
                throw new AssertionError("it takes no bytes and does not end");
            }
            int wanted =
                    switch (source.need()) {
                        case Need.Bytes need -> need.count();
                        case Need.Pixels need -> 4 * need.count();
                        case Need.Ended _ -> 0;
                    };
            int count = Math.min(wanted, bytes.length - at);
            if (wanted == 0) {
                return false;
            }
            WireReader in = new WireReader(bytes, at, count);
            try {
                step.step(in);
            } catch (DecodeException refused) {
                return false;
            }
            if (in.position() == at && count == wanted) {
                throw new AssertionError("it takes none of the bytes that it asked for");
            } else if (in.position() == at) {
                return false;
            }
            at = in.position();
        }
        return true;
    }
}
