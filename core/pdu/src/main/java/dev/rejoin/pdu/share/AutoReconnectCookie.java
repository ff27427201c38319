package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.4.2 Server Auto-Reconnect Packet (ARC_SC_PRIVATE_PACKET): the secret with which
 * the client finds its session again.
 */
public record AutoReconnectCookie(int logonId, Bytes randomBits) implements Pdu {
    static final int SIZE = 28;

    private static final int VERSION = 1;
    private static final int RANDOM = 16;

    public AutoReconnectCookie {
        FieldRange.length(randomBits, RANDOM, "ArcRandomBits");
    }

    public static AutoReconnectCookie read(WireReader in) {
        in.need(SIZE, "ARC_SC_PRIVATE_PACKET");
        int length = in.i32();
        if (length != SIZE) {
            throw in.failure("cbLen", "28", length);
        }
        int version = in.i32();
        if (version != VERSION) {
            throw in.failure("Version", "1", version);
        }
        return new AutoReconnectCookie(in.i32(), Bytes.read(in, RANDOM));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(SIZE).u32(VERSION).u32(logonId);
        randomBits.write(out);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
