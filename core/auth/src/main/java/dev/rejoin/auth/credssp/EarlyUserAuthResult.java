package dev.rejoin.auth.credssp;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.10.2 Early User Authorization Result PDU: what a server sends after CredSSP when
 * PROTOCOL_HYBRID_EX was selected.
 */
public enum EarlyUserAuthResult {
    SUCCESS(0),
    ACCESS_DENIED(5);

    private static final String NAME = "Early User Authorization Result";

    private final int code;

    EarlyUserAuthResult(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static EarlyUserAuthResult read(WireReader in) {
        int code = in.need(4, NAME).i32();
        return switch (code) {
            case 0 -> SUCCESS;
            case 5 -> ACCESS_DENIED;
            default -> throw in.failure("authorizationResult", "0 or 5", code);
        };
    }

    public void write(WireWriter out) {
        out.u32(code);
    }

    public int size() {
        return 4;
    }

    public byte[] toByteArray() {
        WireWriter out = new WireWriter(size());
        write(out);
        return out.toByteArray();
    }
}
