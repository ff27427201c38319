package dev.rejoin.auth.credssp;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.asn1.BerReader;

/**
 * The key that CredSSP binds to: the contents of the BIT STRING, not the structure around it.
 *
 * <pre>{@code
 * SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
 * }</pre>
 */
public final class SubjectPublicKey {
    private static final String NAME = "SubjectPublicKeyInfo";

    private SubjectPublicKey() {}

    /** From {@code PublicKey.getEncoded()}, which is a SubjectPublicKeyInfo (RFC 5280 4.1). */
    public static Bytes of(byte[] subjectPublicKeyInfo) {
        BerReader info = new BerReader(new WireReader(subjectPublicKeyInfo)).sequence(NAME);
        info.skipElement(NAME);
        return Bytes.owning(info.bitString(NAME));
    }
}
