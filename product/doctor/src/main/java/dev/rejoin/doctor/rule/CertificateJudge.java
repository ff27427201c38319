package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.rule.CertificateProblem.Kind;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that clients may mind about a server's certificate, not only the first thing. */
public final class CertificateJudge {
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String REMOTE_DESKTOP = "1.3.6.1.4.1.311.54.1.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    private static final int SHORT_RSA = 2048;

    /** Windows takes none below since 2012. */
    private static final int FAR_TOO_SHORT_RSA = 1024;

    private static final int KEY_ENCIPHERMENT = 2;
    private static final Pattern COMMON_NAME =
            Pattern.compile("(?:^|,)\\s*CN=([^,+]*)", Pattern.CASE_INSENSITIVE);
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final List<X509Certificate> chain;
    private final X509Certificate leaf;
    private final List<CertificateProblem> problems = new ArrayList<>();

    private CertificateJudge(List<X509Certificate> chain) {
        this.chain = chain;
        this.leaf = chain.getFirst();
    }

    /**
     * @param chain the server's certificate first; nothing is wrong with none
     * @param names by any of which the server may be meant
     */
    public static List<CertificateProblem> judge(
            List<X509Certificate> chain, Set<String> names, Instant now) {
        if (chain.isEmpty()) {
            return List.of();
        }
        CertificateJudge judge = new CertificateJudge(chain);
        judge.dates(now);
        judge.name(names);
        judge.issuer();
        judge.purpose();
        judge.key();
        judge.signature();
        return List.copyOf(judge.problems);
    }

    /** Whether {@code certificate} is signed by its own key. */
    static boolean selfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        return signedBy(certificate, certificate);
    }

    static boolean validAt(X509Certificate certificate, Instant instant) {
        return !instant.isBefore(certificate.getNotBefore().toInstant())
                && !instant.isAfter(certificate.getNotAfter().toInstant());
    }

    /** Every name the certificate is made for, the subject's own last. */
    static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (name.get(0) instanceof Integer kind
                        && (kind == DNS_NAME || kind == IP_ADDRESS)
                        && name.get(1) instanceof String text) {
                    names.add(text);
                }
            }
        } catch (CertificateParsingException unreadable) {
            // Nobody can use what it would have said.
        }
        Matcher subject = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (subject.find() && !names.contains(subject.group(1))) {
            names.add(subject.group(1));
        }
        return names;
    }

    static boolean matches(X509Certificate certificate, String wanted) {
        String name = wanted.toLowerCase(Locale.ROOT);
        return names(certificate).stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .anyMatch(it -> it.equals(name) || underWildcard(it, name));
    }

    private static boolean underWildcard(String pattern, String name) {
        int dot = name.indexOf('.');
        return pattern.startsWith("*.")
                && dot > 0
                && pattern.substring(1).equals(name.substring(dot));
    }

    private void dates(Instant now) {
        Instant begin = leaf.getNotBefore().toInstant();
        Instant end = leaf.getNotAfter().toInstant();
        if (now.isAfter(end)) {
            found(Kind.EXPIRED, Shown.day(end));
        }
        if (now.isBefore(begin)) {
            found(Kind.NOT_YET_VALID, Shown.day(begin));
        }
    }

    private void name(Set<String> names) {
        List<String> all = names(leaf);
        if (!names.isEmpty() && names.stream().noneMatch(it -> matches(leaf, it))) {
            found(Kind.NAME, all.isEmpty() ? "nobody" : String.join(", ", all));
        }
    }

    private void issuer() {
        if (selfSigned(leaf)) {
            found(
                    Kind.SELF_SIGNED,
                    leaf.getSubjectX500Principal().getName() + ", signed by itself");
            return;
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (!signedBy(chain.get(i), chain.get(i + 1))) {
                found(
                        Kind.INCOMPLETE_CHAIN,
                        "%s is not signed by %s, which follows it"
                                .formatted(subject(chain.get(i)), subject(chain.get(i + 1))));
                return;
            }
        }
        X509Certificate last = chain.getLast();
        if (chain.size() == 1) {
            found(
                    Kind.INCOMPLETE_CHAIN,
                    last.getIssuerX500Principal().getName() + ", whose certificate was not sent");
        }
    }

    private void purpose() {
        try {
            List<String> purposes = leaf.getExtendedKeyUsage();
            if (purposes != null
                    && !purposes.contains(SERVER_AUTHENTICATION)
                    && !purposes.contains(REMOTE_DESKTOP)
                    && !purposes.contains(ANY_PURPOSE)) {
                found(Kind.PURPOSE, "it is not made for servers, but for " + purposes);
            }
        } catch (CertificateParsingException unreadable) {
            found(Kind.PURPOSE, "what it is made for cannot be read");
        }
        // A self-made certificate is its own authority, and often says so.
        if (leaf.getBasicConstraints() >= 0 && !selfSigned(leaf)) {
            found(Kind.AUTHORITY, "it is an authority's own (CA:TRUE) and not a server's");
        }
    }

    private void key() {
        boolean[] usage = leaf.getKeyUsage();
        if (leaf.getPublicKey() instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            if (bits < FAR_TOO_SHORT_RSA) {
                found(Kind.FAR_TOO_SHORT_KEY, "an RSA key of " + bits + " bits");
            } else if (bits < SHORT_RSA) {
                found(Kind.SHORT_KEY, "an RSA key of " + bits + " bits");
            }
            if (usage != null && !usage[KEY_ENCIPHERMENT]) {
                found(
                        Kind.KEY_USAGE,
                        "its key may not encipher keys, which clients without ECDHE need");
            }
        } else {
            found(
                    Kind.NEW_KIND,
                    "a key of the kind "
                            + leaf.getPublicKey().getAlgorithm()
                            + ", which old clients do not know");
        }
    }

    private void signature() {
        String algorithm = leaf.getSigAlgName();
        String upper = algorithm.toUpperCase(Locale.ROOT);
        if (upper.startsWith("MD")) {
            found(Kind.BROKEN_SIGNATURE, "a signature by " + algorithm);
        } else if (upper.startsWith("SHA1")) {
            found(Kind.OLD_SIGNATURE, "a signature by " + algorithm);
        } else if (upper.contains("PSS")) {
            found(Kind.NEW_KIND, "a signature by RSA-PSS, which old clients do not know");
        }
    }

    private void found(Kind kind, String words) {
        problems.add(new CertificateProblem(kind, words));
    }

    private static boolean signedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return issuedInName(certificate, issuer) && tooOldToVerify(certificate);
        }
    }

    private static boolean issuedInName(X509Certificate certificate, X509Certificate issuer) {
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    }

    /** Providers that no longer verify MD5 must not make a certificate look foreign. */
    private static boolean tooOldToVerify(X509Certificate certificate) {
        return certificate.getSigAlgName().toUpperCase(Locale.ROOT).startsWith("MD");
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
