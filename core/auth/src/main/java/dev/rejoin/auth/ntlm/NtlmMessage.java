package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-NLMP] 2.2.1 NTLM Messages: one token of the exchange each. */
public sealed interface NtlmMessage
        permits NegotiateMessage, ChallengeMessage, AuthenticateMessage {

    // LIMIT: names are at most 256 characters in Windows.
    int MOST_NAME = 512;

    // LIMIT: target information with every known pair stays below 2 KiB.
    int MOST_RESPONSE = 16 * 1024;

    /** Takes all that is left: a message ends where its token ends. */
    static NtlmMessage read(WireReader in) {
        byte[] message = in.rest();
        WireReader fixed = new WireReader(message).need(12, "NTLMSSP");
        if (!isNtlm(message)) {
            throw fixed.failure("Signature", "NTLMSSP", "other bytes");
        }
        fixed.skip(8);
        int type = fixed.i32();
        Payload payload = new Payload(message);
        return switch (type) {
            case NegotiateMessage.TYPE -> NegotiateMessage.read(fixed, payload);
            case ChallengeMessage.TYPE -> ChallengeMessage.read(fixed, payload);
            case AuthenticateMessage.TYPE -> AuthenticateMessage.read(fixed, payload);
            default -> throw fixed.failure("MessageType", "1, 2 or 3", type);
        };
    }

    /** Whether a token is NTLM as such, not inside SPNEGO. */
    static boolean isNtlm(byte[] token) {
        return token.length >= 8 && new WireReader(token).need(8, "Signature").i64() == SIGNATURE;
    }

    /** "NTLMSSP" and a zero. */
    long SIGNATURE = 0x0050_5353_4D4C_544EL;

    void write(WireWriter out);

    int size();

    default byte[] toByteArray() {
        WireWriter out = new WireWriter(size());
        write(out);
        return out.toByteArray();
    }
}
