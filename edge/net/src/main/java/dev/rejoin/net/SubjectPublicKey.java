package dev.rejoin.net;

import dev.rejoin.wire.Bytes;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** The key inside a certificate, as CredSSP wants it. */
public final class SubjectPublicKey {
    private SubjectPublicKey() {}

    /** The contents of the BIT STRING, without its count of unused bits. */
    public static Bytes of(X509Certificate certificate) {
        return Bytes.owning(
                SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
                        .getPublicKeyData()
                        .getOctets());
    }
}
