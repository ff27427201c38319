package dev.rejoin.doctor.rule;

import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.LogonAttempt;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.protocol.connect.ConnectRefusal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signs that TLS ends somewhere else than at the server. */
final class InterceptionRules {
    /** The first build of Windows Server that speaks TLS 1.3. */
    private static final int FIRST_WITH_TLS_1_3 = 20348;

    /** As they name themselves in the certificates that they make. */
    private static final List<String> PRODUCTS =
            List.of(
                    "avast",
                    "barracuda",
                    "bitdefender",
                    "blue coat",
                    "bluecoat",
                    "cato networks",
                    "charles proxy",
                    "check point",
                    "cisco umbrella",
                    "eset ssl filter",
                    "forcepoint",
                    "fortigate",
                    "fortinet",
                    "kaspersky",
                    "mcafee web gateway",
                    "mitmproxy",
                    "netskope",
                    "palo alto",
                    "portswigger",
                    "pyrdp",
                    "skyhigh",
                    "smoothwall",
                    "sonicwall",
                    "sophos",
                    "squid",
                    "trend micro",
                    "untangle",
                    "watchguard",
                    "zscaler");

    private InterceptionRules() {}

    /** CredSSP binds the logon to the key of TLS: two keys are two ends. */
    static List<Sign> keyBinding(Facts facts) {
        return facts.of(LogonAttempt.class)
                .filter(it ->
                        it.result()
                                        instanceof
                                        LogonAttempt.Result.Refused(
                                                ConnectRefusal.Logon(var failure))
                                && failure.reason() == Reason.PUBLIC_KEY_MISMATCH)
                .map(it ->
                        Sign.certain(
                                Cause.of(
                                        CauseId.INTERCEPTOR,
                                        "the key of TLS is not the one that the server"
                                                + " proved in CredSSP"),
                                "pubKeyAuth does not fit the key of this TLS connection"))
                .toList();
    }

    static List<Sign> knownKey(Facts facts) {
        return facts.of(KnownKey.class)
                .filter(it -> it.remembered().isPresent())
                .filter(it -> !it.remembered().get().equals(it.fingerprint()))
                .map(it ->
                        Sign.strong(
                                Cause.of(
                                        CauseId.INTERCEPTOR,
                                        "the server's key is another one than before"),
                                "the certificate was renewed with a new key",
                                "now SHA-256 " + it.fingerprint(),
                                "before SHA-256 " + it.remembered().get() + since(it)))
                .toList();
    }

    private static String since(KnownKey key) {
        return key.since().map(it -> ", first seen " + Shown.day(it)).orElse("");
    }

    /** TLS that this build of Windows does not speak. */
    static List<Sign> impossible(Facts facts) {
        Fingerprint fingerprint = Fingerprint.of(facts.all());
        Optional<Integer> build = fingerprint.build();
        boolean windows = fingerprint.product() == Fingerprint.Product.WINDOWS;
        if (!windows || build.isEmpty() || build.get() >= FIRST_WITH_TLS_1_3) {
            return List.of();
        }
        // Behind one address with several servers, one says its build and another speaks TLS 1.3.
        if (builds(facts) > 1) {
            return List.of();
        }
        return facts
                .secured()
                .filter(InterceptionRules::isNewer)
                .findFirst()
                .map(it ->
                        Sign.strong(
                                Cause.of(
                                        CauseId.INTERCEPTOR,
                                        "it speaks %s, which Windows build %d does not"
                                                .formatted(spoken(it), build.get())),
                                "the server does not tell its true build",
                                "NTLM build " + build.get(),
                                it.version() + " with " + it.suite()))
                .stream()
                .toList();
    }

    private static long builds(Facts facts) {
        return facts.of(CredSspAnswer.class)
                .map(CredSspAnswer::answer)
                .filter(CredSspAnswer.Answer.Challenge.class::isInstance)
                .map(it -> ((CredSspAnswer.Answer.Challenge) it).ntlm().build())
                .distinct()
                .count();
    }

    private static boolean isNewer(TlsAnswer.Secured tls) {
        return tls.version().equals("TLSv1.3") || tls.suite().contains("CHACHA20");
    }

    private static String spoken(TlsAnswer.Secured tls) {
        return tls.version().equals("TLSv1.3") ? "TLS 1.3" : "ChaCha20";
    }

    static List<Sign> issuer(Facts facts) {
        return facts.chain().stream()
                .flatMap(it -> product(it).stream())
                .distinct()
                .map(it ->
                        Sign.strong(
                                Cause.of(
                                        CauseId.INTERCEPTOR, "the certificate was issued by " + it),
                                "an authority with such a name serves this network",
                                "issuer " + it))
                .toList();
    }

    private static Optional<String> product(X509Certificate certificate) {
        String issuer = certificate.getIssuerX500Principal().getName();
        String lower = issuer.toLowerCase(Locale.ROOT);
        return PRODUCTS.stream().anyMatch(lower::contains) ? Optional.of(issuer) : Optional.empty();
    }
}
