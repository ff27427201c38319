package dev.rejoin.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates as PEM text. */
final class PemFiles {
    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    // LIMIT: a chain of a dozen certificates stays far below.
    private static final long LONGEST_FILE = 1024 * 1024;

    private PemFiles() {}

    static TlsIdentity load(Path certificate, Path key) throws IOException {
        List<X509Certificate> chain = chain(certificate);
        PrivateKey secret = key(key, chain.getFirst().getPublicKey().getAlgorithm());
        TlsIdentity identity = new TlsIdentity(secret, chain);
        if (!matches(identity)) {
            throw new IOException(
                    "the private key %s does not belong to the certificate %s"
                            .formatted(key, certificate));
        }
        return identity;
    }

    static void save(TlsIdentity identity, Path certificate, Path key) throws IOException {
        write(key, "rw-------", block(KEY, identity.key().getEncoded()));
        StringBuilder chain = new StringBuilder();
        for (X509Certificate one : identity.chain()) {
            try {
                chain.append(block(CERTIFICATE, one.getEncoded()));
            } catch (GeneralSecurityException unencodable) {
                throw new IOException("cannot write the certificate", unencodable);
            }
        }
        write(certificate, "rw-r--r--", chain.toString());
    }

    private static List<X509Certificate> chain(Path file) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (byte[] der : blocks(file, CERTIFICATE)) {
                chain.add(
                        (X509Certificate)
                                factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            return chain;
        } catch (GeneralSecurityException malformed) {
            throw new IOException("not a certificate: " + file, malformed);
        }
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException {
        try {
            byte[] der = blocks(file, KEY).getFirst();
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException malformed) {
            throw new IOException("not a PKCS#8 key of kind %s: %s".formatted(algorithm, file));
        }
    }

    private static boolean matches(TlsIdentity identity) {
        try {
            String algorithm =
                    identity.key().getAlgorithm().equals("EC")
                            ? "SHA256withECDSA"
                            : "SHA256with" + identity.key().getAlgorithm();
            byte[] probe = "rejoin".getBytes(StandardCharsets.US_ASCII);
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(identity.key());
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(identity.certificate().getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static List<byte[]> blocks(Path file, String kind) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException("too long for a PEM file: " + file);
        }
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        List<byte[]> blocks = new ArrayList<>();
        int from = text.indexOf(begin);
        while (from >= 0) {
            int until = text.indexOf(end, from);
            if (until < 0) {
                throw new IOException("'%s' is missing in %s".formatted(end, file));
            }
            blocks.add(decode(text.substring(from + begin.length(), until), file));
            from = text.indexOf(begin, until);
        }
        if (blocks.isEmpty()) {
            throw new IOException("'%s' is missing in %s".formatted(begin, file));
        }
        return blocks;
    }

    private static byte[] decode(String base64, Path file) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("not PEM: " + file, malformed);
        }
    }

    private static String block(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }

    /** By way of a temporary file that has its permissions from the start. */
    private static void write(Path file, String permissions, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(
                temporary,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(temporary, text, StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
