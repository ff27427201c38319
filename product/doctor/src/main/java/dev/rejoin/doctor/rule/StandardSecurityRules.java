package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.Conference.Answer.Connected;
import dev.rejoin.doctor.fact.Conference.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** RDP's own encryption, as a server without TLS offers it. */
final class StandardSecurityRules {
    private static final int FIPS_METHOD = 0x10;
    private static final int FIPS_LEVEL = 4;

    private StandardSecurityRules() {}

    static List<Sign> levels(Facts facts) {
        List<Sign> signs = new ArrayList<>();
        for (Conference fact : facts.connected().filter(it -> !it.secured()).toList()) {
            Standard standard = standard(fact);
            int method = standard.method();
            if (method != 0 && (method & standard.offered()) == 0) {
                signs.add(
                        Sign.certain(
                                        Cause.of(
                                                CauseId.ENC_LEVEL_MISMATCH,
                                                methods(standard.offered()),
                                                methods(method)),
                                        line(fact))
                                .remark());
            }
            if (method == FIPS_METHOD || standard.level() == FIPS_LEVEL) {
                String sign = "encryption level " + standard.level() + ", " + methods(method);
                signs.add(Sign.certain(Cause.of(CauseId.FIPS, sign), line(fact)).remark());
            }
        }
        return signs;
    }

    /** What each connection without TLS was answered, for whoever names the server so. */
    static Stream<String> lines(Facts facts) {
        return facts.connected().filter(it -> !it.secured()).map(StandardSecurityRules::line);
    }

    private static Standard standard(Conference fact) {
        return ((Connected) fact.answer()).standard();
    }

    private static String line(Conference fact) {
        Standard standard = standard(fact);
        String key =
                standard.key()
                        .map(it ->
                                ", RSA key of %d bits%s"
                                        .formatted(
                                                it.bits(),
                                                it.proprietary() && !it.signed()
                                                        ? " without the usual signature"
                                                        : ""))
                        .orElse("");
        return "security data: %s offered, method %s, level %d%s"
                .formatted(
                        methods(standard.offered()),
                        methods(standard.method()),
                        standard.level(),
                        key);
    }

    private static String methods(int bits) {
        if (bits == 0) {
            return "none";
        }
        List<String> words = new ArrayList<>();
        add(words, bits, 1, "40-bit");
        add(words, bits, 8, "56-bit");
        add(words, bits, 2, "128-bit");
        add(words, bits, FIPS_METHOD, "FIPS");
        return words.isEmpty() ? "0x%x".formatted(bits) : String.join(", ", words);
    }

    private static void add(List<String> words, int bits, int bit, String word) {
        if ((bits & bit) != 0) {
            words.add(word);
        }
    }
}
