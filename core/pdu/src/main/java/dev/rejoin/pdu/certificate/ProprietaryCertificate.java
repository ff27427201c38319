package dev.rejoin.pdu.certificate;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.4.3.1.1 Server Proprietary Certificate: a key, and a signature that anyone can
 * make.
 *
 * @param signature with the eight bytes of padding that follow it
 */
public record ProprietaryCertificate(boolean temporary, RsaPublicKey publicKey, Bytes signature)
        implements ServerCertificate {
    static final int VERSION = 1;

    // LIMIT: the only signing key there is makes 64 bytes, and eight of padding follow.
    private static final int MOST_SIGNATURE = 1024;

    private static final int SIGNATURE_ALG_RSA = 1;
    private static final int KEY_EXCHANGE_ALG_RSA = 1;
    private static final int BB_RSA_KEY_BLOB = 6;
    private static final int BB_RSA_SIGNATURE_BLOB = 8;
    private static final String NAME = "PROPRIETARYSERVERCERTIFICATE";

    public ProprietaryCertificate {
        if (signature.size() > MOST_SIGNATURE) {
            throw new IllegalArgumentException("a signature of " + signature);
        }
    }

    /** Signed as [MS-RDPBCGR] 5.3.3.1 wants it. */
    public static ProprietaryCertificate of(RsaPublicKey publicKey) {
        Bytes unsigned = new ProprietaryCertificate(false, publicKey, Bytes.EMPTY).signedPart();
        return new ProprietaryCertificate(
                false, publicKey, TerminalServicesKey.sign(unsigned.toByteArray()));
    }

    static ProprietaryCertificate read(boolean temporary, WireReader in) {
        in.need(12, NAME);
        expect(in, "dwSigAlgId", SIGNATURE_ALG_RSA, in.i32());
        expect(in, "dwKeyAlgId", KEY_EXCHANGE_ALG_RSA, in.i32());
        expect(in, "wPublicKeyBlobType", BB_RSA_KEY_BLOB, in.u16());
        WireReader blob = in.slice(in.u16(), NAME);
        RsaPublicKey key = RsaPublicKey.read(blob);
        blob.end("RSA_PUBLIC_KEY");
        in.need(4, NAME);
        expect(in, "wSignatureBlobType", BB_RSA_SIGNATURE_BLOB, in.u16());
        int size = in.u16();
        if (size > MOST_SIGNATURE) {
            throw in.failure("wSignatureBlobLen", "at most " + MOST_SIGNATURE, size);
        }
        return new ProprietaryCertificate(temporary, key, Bytes.read(in.need(size, NAME), size));
    }

    private static void expect(WireReader in, String field, int expected, int got) {
        if (got != expected) {
            throw in.failure(field, Integer.toString(expected), got);
        }
    }

    /**
     * Whether the signature is that of the key which the specification publishes. Where it is not,
     * somebody has put another key into the certificate, or never signed it.
     */
    public boolean signedAsPublished() {
        return TerminalServicesKey.signed(signedPart().toByteArray(), signature);
    }

    private Bytes signedPart() {
        WireWriter out = new WireWriter();
        writeSignedPart(out);
        return Bytes.owning(out.toByteArray());
    }

    private void writeSignedPart(WireWriter out) {
        out.u32(temporary ? VERSION | TEMPORARY : VERSION);
        out.u32(SIGNATURE_ALG_RSA).u32(KEY_EXCHANGE_ALG_RSA);
        out.u16(BB_RSA_KEY_BLOB).u16(publicKey.size());
        publicKey.write(out);
    }

    @Override
    public void write(WireWriter out) {
        writeSignedPart(out);
        out.u16(BB_RSA_SIGNATURE_BLOB).u16(signature.size());
        signature.write(out);
    }

    @Override
    public int size() {
        return 16 + publicKey.size() + 4 + signature.size();
    }
}
