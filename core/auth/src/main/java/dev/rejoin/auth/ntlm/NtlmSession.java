package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * [MS-NLMP] 3.4 Session Security Details, of the extended kind: signs and seals for one end, in the
 * order in which the messages travel.
 */
public final class NtlmSession {
    private static final int SIGNATURE_SIZE = 16;
    private static final String NAME = "NTLMSSP_MESSAGE_SIGNATURE";

    private final Direction sending;
    private final Direction receiving;

    private NtlmSession(byte[] sessionKey, NtlmFlags flags, boolean acceptor) {
        this.sending = new Direction(sessionKey, flags, !acceptor);
        this.receiving = new Direction(sessionKey, flags, acceptor);
    }

    static NtlmSession acceptor(byte[] sessionKey, NtlmFlags flags) {
        return new NtlmSession(sessionKey, flags, true);
    }

    static NtlmSession initiator(byte[] sessionKey, NtlmFlags flags) {
        return new NtlmSession(sessionKey, flags, false);
    }

    /** The signature, then the message enciphered. */
    public byte[] seal(byte[] message) {
        byte[] sealed = sending.cipher.apply(message);
        return new WireWriter(SIGNATURE_SIZE + sealed.length)
                .bytes(sending.signature(message))
                .bytes(sealed)
                .toByteArray();
    }

    /** Empty if anything was changed, left out or repeated: the session is then of no more use. */
    public Optional<byte[]> unseal(byte[] sealed) {
        WireReader in = new WireReader(sealed).need(SIGNATURE_SIZE, NAME);
        byte[] signature = in.bytes(SIGNATURE_SIZE);
        byte[] message = receiving.cipher.apply(in.rest());
        if (MessageDigest.isEqual(signature, receiving.signature(message))) {
            return Optional.of(message);
        }
        Arrays.fill(message, (byte) 0);
        return Optional.empty();
    }

    /** A signature alone, as for the mechanism list of SPNEGO. */
    public byte[] sign(byte[] message) {
        return sending.signature(message);
    }

    public boolean verify(byte[] message, byte[] signature) {
        return MessageDigest.isEqual(signature, receiving.signature(message));
    }

    /**
     * Starts both key streams anew after SPNEGO's mechanism list was signed, and lets the sequence
     * numbers run on.
     */
    // SPEC: [MS-SPNG] 3.1.5.1: the first sealed message uses the key stream that the MIC used.
    public void restartKeyStreams() {
        sending.cipher.restart();
        receiving.cipher.restart();
    }

    @Override
    public String toString() {
        return "NTLM session";
    }

    private static final class Direction {
        private final byte[] signingKey;
        private final Rc4 cipher;
        private final boolean keyExchange;
        private int sequence;

        Direction(byte[] sessionKey, NtlmFlags flags, boolean toServer) {
            signingKey = Ntlmv2.signingKey(sessionKey, toServer);
            cipher = new Rc4(Ntlmv2.sealingKey(sessionKey, flags, toServer));
            keyExchange = flags.has(NtlmFlags.KEY_EXCHANGE);
        }

        byte[] signature(byte[] message) {
            byte[] number = new WireWriter(4).u32(sequence).toByteArray();
            byte[] checksum = Arrays.copyOf(Ntlmv2.hmacMd5(signingKey, number, message), 8);
            if (keyExchange) {
                checksum = cipher.apply(checksum);
            }
            return new WireWriter(SIGNATURE_SIZE)
                    .u32(1)
                    .bytes(checksum)
                    .u32(sequence++)
                    .toByteArray();
        }
    }
}
