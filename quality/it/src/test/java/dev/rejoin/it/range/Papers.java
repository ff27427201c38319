package dev.rejoin.it.range;

import dev.rejoin.net.TlsIdentity;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys and certificates, good and bad. Keys are made once: they cost most. */
final class Papers {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();

    /** What a certificate says. */
    record Paper(String name, int bits, String signature, Instant from, Instant until) {
        static Paper of(String name) {
            Instant now = Instant.now();
            return new Paper(name, 2048, "SHA256withRSA", now.minus(MONTH), now.plus(MONTH));
        }

        Paper weaker(int fewerBits, String olderSignature) {
            return new Paper(name, fewerBits, olderSignature, from, until);
        }

        Paper valid(Duration start, Duration end) {
            Instant now = Instant.now();
            return new Paper(name, bits, signature, now.plus(start), now.plus(end));
        }
    }

    /** For {@code server}, signed by itself, nothing wrong with it. */
    TlsIdentity good() {
        return selfSigned(Paper.of("server"), "server");
    }

    /** The same, with another key. */
    TlsIdentity ofAnother() {
        return selfSigned(Paper.of("server"), "other");
    }

    TlsIdentity expired() {
        return selfSigned(
                Paper.of("server").valid(MONTH.multipliedBy(-3), MONTH.multipliedBy(-1)), "server");
    }

    TlsIdentity notYetValid() {
        return selfSigned(Paper.of("server").valid(MONTH, MONTH.multipliedBy(3)), "server");
    }

    TlsIdentity weak() {
        return selfSigned(Paper.of("server").weaker(1024, "SHA1withRSA"), "weak");
    }

    TlsIdentity withSha1() {
        return selfSigned(Paper.of("server").weaker(2048, "SHA1withRSA"), "server");
    }

    TlsIdentity with1024Bits() {
        return selfSigned(Paper.of("server").weaker(1024, "SHA256withRSA"), "weak");
    }

    TlsIdentity with768Bits() {
        return selfSigned(Paper.of("server").weaker(768, "SHA256withRSA"), "shorter");
    }

    TlsIdentity withMd5() {
        return selfSigned(Paper.of("server").weaker(2048, "MD5withRSA"), "server");
    }

    /** A good certificate with the key of another. */
    TlsIdentity mismatched() {
        return new TlsIdentity(ofAnother().key(), good().chain());
    }

    /** By an authority of our own, for a machine of this name. */
    TlsIdentity issued(String name) {
        KeyPair authority = pair("authority", 2048);
        KeyPair own = pair("server", 2048);
        Paper root = Paper.of("Range Authority");
        return new TlsIdentity(
                own.getPrivate(),
                List.of(
                        certificate(Paper.of(name), own, root.name(), authority.getPrivate()),
                        certificate(root, authority, root.name(), authority.getPrivate())));
    }

    private TlsIdentity selfSigned(Paper paper, String key) {
        KeyPair own = pair(key, paper.bits());
        return new TlsIdentity(
                own.getPrivate(), List.of(certificate(paper, own, paper.name(), own.getPrivate())));
    }

    private KeyPair pair(String name, int bits) {
        return keys.computeIfAbsent(
                name,
                _ -> {
                    try {
                        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                        generator.initialize(bits);
                        return generator.generateKeyPair();
                    } catch (GeneralSecurityException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    private static X509Certificate certificate(
            Paper paper, KeyPair own, String issuer, PrivateKey signer) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name("CN=" + issuer),
                            BigInteger.valueOf(SERIAL.getAndIncrement()),
                            Date.from(paper.from()),
                            Date.from(paper.until()),
                            new X500Name("CN=" + paper.name()),
                            own.getPublic());
            boolean authority = paper.name().equals("Range Authority");
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!authority) {
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
                builder.addExtension(
                        Extension.subjectAlternativeName, false, namesOf(paper.name()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder(paper.signature()).build(signer)));
        } catch (Exception impossible) {
            throw new IllegalStateException("this Java cannot make " + paper, impossible);
        }
    }

    private static GeneralNames namesOf(String name) {
        boolean address = Character.isDigit(name.charAt(0));
        return new GeneralNames(
                new GeneralName(
                        address ? GeneralName.iPAddress : GeneralName.dNSName,
                        name.replace(' ', '-')));
    }

    /** For a server that shows this certificate, whatever Java thinks of it. */
    static SSLContext context(TlsIdentity identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OnePaper(identity)}, null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
