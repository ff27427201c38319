package dev.rejoin.pdu.certificate;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import dev.rejoin.wire.asn1.BerReader;
import dev.rejoin.wire.asn1.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPELE] 2.2.1.4.2 X.509 Certificate Chain: what a licence server has issued, root first and
 * the server's own last.
 *
 * @param certificates each in DER, and not looked into
 */
public record CertificateChain(boolean temporary, List<Bytes> certificates)
        implements ServerCertificate {
    static final int VERSION = 2;

    // LIMIT: [MS-RDPELE] 2.2.1.4.2 allows from 2 to 200; some servers send their own alone.
    private static final int MOST = 200;

    private static final String NAME = "X509_CERTIFICATE_CHAIN";
    private static final String CERTIFICATE = "X.509 certificate";

    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > MOST) {
            throw new IllegalArgumentException(certificates.size() + " certificates");
        }
    }

    static CertificateChain read(boolean temporary, WireReader in) {
        int count = in.need(4, NAME).count32("NumCertBlobs", MOST);
        if (count == 0) {
            throw in.failure("NumCertBlobs", "at least 1", count);
        }
        List<Bytes> certificates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = in.need(4, NAME).count32("cbCert", in.remaining());
            certificates.add(Bytes.read(in.need(size, NAME), size));
        }
        // Padding without meaning; not every server sends all of it.
        in.rest();
        return new CertificateChain(temporary, certificates);
    }

    /**
     * RFC 5280 4.1, read no further than to the key: Java's own parser refuses the algorithm
     * identifiers that licence servers put beside it.
     */
    @Override
    public RsaPublicKey publicKey() {
        BerReader body =
                new BerReader(certificates.getLast().reader())
                        .sequence(CERTIFICATE)
                        .sequence("TBSCertificate");
        body.optionalContext(0, "version");
        for (String field : List.of("serialNumber", "signature", "issuer", "validity", "subject")) {
            body.skipElement(field);
        }
        BerReader info = body.sequence("SubjectPublicKeyInfo");
        info.skipElement("algorithm");
        byte[] bits = info.bitString("subjectPublicKey");
        BerReader key = new BerReader(new WireReader(bits)).sequence("RSAPublicKey");
        return key(key.contents(Tag.INTEGER, "modulus"), key.integerBits("publicExponent"));
    }

    private static RsaPublicKey key(WireReader digits, int exponent) {
        BigInteger modulus = new BigInteger(1, digits.rest());
        if (modulus.bitLength() < 1 || modulus.bitLength() > RsaPublicKey.MOST_BITS) {
            throw digits.failure(
                    "modulus", "1 to " + RsaPublicKey.MOST_BITS + " bits", modulus.bitLength());
        }
        return RsaPublicKey.of(modulus, exponent);
    }

    @Override
    public void write(WireWriter out) {
        out.u32(temporary ? VERSION | TEMPORARY : VERSION).u32(certificates.size());
        for (Bytes certificate : certificates) {
            out.u32(certificate.size());
            certificate.write(out);
        }
        out.zeros(padding());
    }

    @Override
    public int size() {
        int blobs = certificates.stream().mapToInt(each -> 4 + each.size()).sum();
        return 8 + blobs + padding();
    }

    private int padding() {
        return 8 + 4 * certificates.size();
    }
}
