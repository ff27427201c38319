package dev.rejoin.doctor.report;

import dev.rejoin.doctor.report.FactLine.Topic;
import dev.rejoin.store.Json;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** What a certificate says about itself; nothing here is checked. */
record Certificate(X509Certificate certificate, int chain) {
    // LIMIT: a certificate may list thousands of names; people read the first few.
    private static final int MOST_NAMES = 20;

    String fingerprint() {
        try {
            return Hex.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException unreadable) {
            return "";
        }
    }

    String brief() {
        return "%s, valid to %s, SHA-256 %s".formatted(subject(), Stamp.day(ends()), fingerprint());
    }

    List<FactLine> lines() {
        return List.of(
                line("subject " + subject()),
                line(selfSigned() ? "issued by itself" : "issuer " + issuer()),
                line("valid from " + Stamp.day(begins()) + " to " + Stamp.day(ends())),
                line(key() + ", signed with " + certificate.getSigAlgName()),
                line("names " + (names().isEmpty() ? "none" : String.join(", ", names()))),
                line("SHA-256 " + fingerprint()));
    }

    Json json() {
        Json json =
                Json.object()
                        .put("subject", subject())
                        .put("issuer", issuer())
                        .put("selfSigned", selfSigned())
                        .put("serial", certificate.getSerialNumber().toString(16))
                        .put("begins", begins())
                        .put("ends", ends())
                        .putTexts("names", names())
                        .put("key", certificate.getPublicKey().getAlgorithm())
                        .put("signature", certificate.getSigAlgName())
                        .put("sha256", fingerprint())
                        .put("chain", chain);
        bits().ifPresent(bits -> json.put("bits", bits));
        return json;
    }

    private String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    private String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    /** By its names alone: whether the signature is its own is a rule's question. */
    private boolean selfSigned() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private Instant begins() {
        return certificate.getNotBefore().toInstant();
    }

    private Instant ends() {
        return certificate.getNotAfter().toInstant();
    }

    private String key() {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        return bits().isPresent() ? algorithm + " " + bits().getAsInt() : algorithm;
    }

    private OptionalInt bits() {
        PublicKey key = certificate.getPublicKey();
        return switch (key) {
            case RSAPublicKey rsa -> OptionalInt.of(rsa.getModulus().bitLength());
            case ECPublicKey ec -> OptionalInt.of(ec.getParams().getOrder().bitLength());
            default -> OptionalInt.empty();
        };
    }

    /** DNS names and addresses of the extension subjectAltName. */
    private List<String> names() {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream()
                            .map(name -> name.get(1))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .limit(MOST_NAMES)
                            .toList();
        } catch (CertificateParsingException malformed) {
            return List.of();
        }
    }

    private static FactLine line(String words) {
        return FactLine.steady(Topic.CERTIFICATE, words);
    }
}
