package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.4.3 Client Auto-Reconnect Packet (ARC_CS_PRIVATE_PACKET): a claim to session
 * {@code logonId}, proven by a hash over the secret that the session's server once gave.
 */
public record ReconnectCookie(int logonId, Bytes securityVerifier) implements Pdu {
    public static final int SIZE = 28;

    private static final int VERSION = 1;
    private static final int VERIFIER_SIZE = 16;
    private static final String NAME = "ARC_CS_PRIVATE_PACKET";

    public ReconnectCookie {
        if (securityVerifier.size() != VERIFIER_SIZE) {
            throw new IllegalArgumentException("a verifier of " + securityVerifier);
        }
    }

    public static ReconnectCookie read(WireReader in) {
        in.need(SIZE, NAME);
        int length = in.i32();
        if (length != SIZE) {
            throw in.failure("cbLen", "28", length);
        }
        int version = in.i32();
        if (version != VERSION) {
            throw in.failure("version", "1", version);
        }
        return new ReconnectCookie(in.i32(), Bytes.read(in, VERIFIER_SIZE));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(SIZE).u32(VERSION).u32(logonId);
        securityVerifier.write(out);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
