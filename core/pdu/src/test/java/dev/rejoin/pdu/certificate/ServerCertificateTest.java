package dev.rejoin.pdu.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.asn1.DerWriter;
import dev.rejoin.wire.asn1.Tag;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerCertificateTest {
    /** [MS-RDPBCGR] 4.1.4. */
    private static final String PUBLISHED =
            """
            01000000 01000000 01000000 0600 5c00
              52534131 48000000 00020000 3f000000 01000100
              cb81feba6d61c35505d55f2e87f87194d6f1a5cbf15f0c3df8700296c4fb9bc8
              3c2d55aee8ff3275ea6879e5a201fd31a0b11f55a61fc1f6d1838863265612bc
              0000000000000000
            0800 4800
              e9e1d628468b4ef50adffdee2199acb4e18f5f815782ef9d965263271829dbb3
              4afd9ada42adb56921890e1dc04c1aa8aa713e0f54b99ae499683f6cd6768461
              0000000000000000
            """;

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(1023).add(BigInteger.TEN);

    private static ProprietaryCertificate published() {
        return assertInstanceOf(
                ProprietaryCertificate.class,
                ServerCertificate.read(new WireReader(Codec.bytes(PUBLISHED))));
    }

    @Test
    void publishedCertificateIsReadWrittenAndSigned() {
        ProprietaryCertificate certificate = published();
        Codec.check(certificate, PUBLISHED, ServerCertificate::read);
        assertFalse(certificate.temporary());
        assertEquals(512, certificate.publicKey().bits());
        assertEquals(63, certificate.publicKey().mostData());
        assertEquals(BigInteger.valueOf(65537), certificate.publicKey().publicExponent());
        assertEquals("bc", certificate.publicKey().modulus().toString(16).substring(0, 2));
        assertTrue(certificate.signedAsPublished());
    }

    @Test
    void replacedKeyIsNotSigned() {
        ProprietaryCertificate certificate = published();
        RsaPublicKey another = RsaPublicKey.of(MODULUS, 65537);
        assertFalse(
                new ProprietaryCertificate(false, another, certificate.signature())
                        .signedAsPublished());
        assertFalse(
                new ProprietaryCertificate(true, certificate.publicKey(), certificate.signature())
                        .signedAsPublished());
        for (String signature : List.of("", "00".repeat(63), "00".repeat(64), "ff".repeat(72))) {
            assertFalse(
                    new ProprietaryCertificate(
                                    false, certificate.publicKey(), Bytes.ofHex(signature))
                            .signedAsPublished());
        }
    }

    @Test
    void ownCertificateIsSignedLikeEveryOther() {
        ProprietaryCertificate own = ProprietaryCertificate.of(RsaPublicKey.of(MODULUS, 65537));
        assertTrue(own.signedAsPublished());
        Codec.roundTrip(own, ServerCertificate::read);
        assertEquals(MODULUS, own.publicKey().modulus());
        assertEquals(
                Bytes.ofHex(Codec.hex(Codec.bytes(PUBLISHED))),
                Bytes.owning(ProprietaryCertificate.of(published().publicKey()).toByteArray()));
    }

    @Test
    void lengthsAreNotBelieved() {
        Codec.refuses(PUBLISHED.replace("48000000 0002", "ffffffff 0002"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("48000000 0002", "08000000 0002"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("00020000", "01020000"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("00020000", "00000000"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("0600 5c00", "0600 5d00"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("0800 4800", "0800 ffff"), ServerCertificate::read);
        Codec.refuses(PUBLISHED.replace("52534131", "52534132"), ServerCertificate::read);
        Codec.refuses("03000000" + "00".repeat(200), ServerCertificate::read);
        Codec.refuses("02000000 c9000000" + "00".repeat(2000), ServerCertificate::read);
        Codec.refuses("02000000 00000000" + "00".repeat(20), ServerCertificate::read);
        Codec.refuses("02000000 01000000 ffffff7f", ServerCertificate::read);
    }

    @Test
    void lastOfAChainHasTheKey() {
        CertificateChain chain =
                new CertificateChain(
                        true,
                        List.of(Bytes.ofHex("30"), x509(MODULUS), x509(MODULUS.add(MODULUS))));
        byte[] written = chain.toByteArray();
        assertEquals(chain.size(), written.length);
        assertEquals(chain, ServerCertificate.read(new WireReader(written)));
        assertEquals(MODULUS.add(MODULUS), chain.publicKey().modulus());
        assertEquals(
                1025,
                new CertificateChain(false, List.of(x509(MODULUS.shiftLeft(1))))
                        .publicKey()
                        .bits());
    }

    @Test
    void chainWithoutItsPaddingIsReadAndWithoutItsCertificatesRefused() {
        CertificateChain chain = new CertificateChain(false, List.of(x509(MODULUS)));
        byte[] written = chain.toByteArray();
        byte[] bare = Arrays.copyOf(written, written.length - 12);
        assertEquals(chain, ServerCertificate.read(new WireReader(bare)));
        for (int size = 0; size < bare.length; size++) {
            byte[] prefix = Arrays.copyOf(bare, size);
            assertThrows(
                    DecodeException.class, () -> ServerCertificate.read(new WireReader(prefix)));
        }
    }

    @Test
    void everyPrefixOfACertificateHasNoKey() {
        byte[] der = x509(MODULUS).toByteArray();
        for (int size = 0; size < der.length; size++) {
            CertificateChain chain =
                    new CertificateChain(false, List.of(Bytes.owning(Arrays.copyOf(der, size))));
            assertThrows(DecodeException.class, chain::publicKey);
        }
        CertificateChain empty = new CertificateChain(false, List.of(x509(BigInteger.ZERO)));
        assertThrows(DecodeException.class, empty::publicKey);
    }

    /** As much of a certificate as is read, with an algorithm identifier that Java refuses. */
    private static Bytes x509(BigInteger modulus) {
        DerWriter key = new DerWriter();
        key.sequence(numbers ->
                numbers.element(Tag.INTEGER, it -> it.raw(modulus.toByteArray())).integer(65537));
        DerWriter out = new DerWriter();
        out.sequence(certificate ->
                certificate.sequence(body -> {
                    body.context(0, version -> version.integer(2)).integer(1);
                    for (int i = 0; i < 4; i++) {
                        body.sequence(_ -> {});
                    }
                    body.sequence(info ->
                            info.sequence(_ -> {})
                                    .element(
                                            Tag.BIT_STRING,
                                            it -> it.raw(new byte[1]).raw(key.toByteArray())));
                }));
        return Bytes.owning(out.toByteArray());
    }
}
