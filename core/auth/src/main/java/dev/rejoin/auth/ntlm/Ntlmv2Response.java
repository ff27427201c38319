package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-NLMP] 2.2.2.8 NTLMv2_RESPONSE with 2.2.2.7 NTLMv2_CLIENT_CHALLENGE in it.
 *
 * @param proof NTProofStr, over everything behind it
 * @param timestamp a FILETIME
 * @param clientChallenge eight bytes
 * @param trailer what stands behind the pairs: four zeros, or nothing
 */
record Ntlmv2Response(
        Bytes proof, long timestamp, Bytes clientChallenge, AvPairs pairs, Bytes trailer) {
    static final Bytes TRAILER = Bytes.of((byte) 0, (byte) 0, (byte) 0, (byte) 0);
    static final int PROOF_SIZE = 16;

    private static final String NAME = "NTLMv2_RESPONSE";
    private static final int FIXED = 28;

    static Ntlmv2Response read(WireReader in) {
        in.need(PROOF_SIZE + FIXED, NAME);
        Bytes proof = Bytes.read(in, PROOF_SIZE);
        int versions = in.u16();
        if (versions != 0x0101) {
            throw in.failure("RespType", "1 and 1", Integer.toHexString(versions));
        }
        long timestamp = in.skip(6).i64();
        Bytes challenge = Bytes.read(in, 8);
        AvPairs pairs = AvPairs.read(in.skip(4));
        return new Ntlmv2Response(proof, timestamp, challenge, pairs, Bytes.owning(in.rest()));
    }

    void write(WireWriter out) {
        proof.write(out);
        out.u16(0x0101).zeros(6).i64(timestamp);
        clientChallenge.write(out);
        out.zeros(4);
        pairs.write(out);
        trailer.write(out);
    }

    int size() {
        return PROOF_SIZE + FIXED + pairs.size() + trailer.size();
    }

    Ntlmv2Response withProof(byte[] computed) {
        return new Ntlmv2Response(Bytes.of(computed), timestamp, clientChallenge, pairs, trailer);
    }

    /** As bytes, from which the proof is computed too: all but the first sixteen. */
    byte[] toByteArray() {
        WireWriter out = new WireWriter(size());
        write(out);
        return out.toByteArray();
    }
}
