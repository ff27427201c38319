package dev.rejoin.doctor.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.doctor.rule.CertificateProblem.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateJudgeTest {
    private static final Set<String> SERVER = Set.of("server.example");

    private static List<Kind> kinds(String chain, Set<String> names, Instant now) {
        return CertificateJudge.judge(Chains.chain(chain), names, now).stream()
                .map(CertificateProblem::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "issued-whole, ''",
        "issued,       INCOMPLETE_CHAIN",
        "self,         SELF_SIGNED",
        "short,        SELF_SIGNED SHORT_KEY",
        "sha1,         SELF_SIGNED OLD_SIGNATURE",
        "md5,          SELF_SIGNED BROKEN_SIGNATURE",
        "ec,           SELF_SIGNED NEW_KIND",
        "pss,          SELF_SIGNED NEW_KIND",
        "purpose,      SELF_SIGNED PURPOSE KEY_USAGE",
        "authority,    INCOMPLETE_CHAIN AUTHORITY",
        "rdp,          INCOMPLETE_CHAIN"
    })
    void everyProblemIsNamedAndNoOther(String chain, String expected) {
        List<Kind> all =
                expected.isEmpty()
                        ? List.of()
                        : List.of(expected.split(" ")).stream().map(Kind::valueOf).toList();
        assertEquals(all, kinds(chain, SERVER, Chains.NOW));
    }

    @Test
    void datesAreJudgedByTheClockThatIsGiven() {
        assertEquals(List.of(Kind.EXPIRED), kinds("issued-whole", SERVER, Chains.AFTER));
        assertEquals(List.of(Kind.NOT_YET_VALID), kinds("issued-whole", SERVER, Chains.BEFORE));
    }

    @Test
    void anyOfTheNamesIsEnough() {
        assertEquals(
                List.of(Kind.NAME), kinds("issued-whole", Set.of("other.example"), Chains.NOW));
        assertEquals(
                List.of(), kinds("issued-whole", Set.of("10.0.0.1", "SERVER.example"), Chains.NOW));
    }

    @Test
    void aWildcardStandsForOneLabel() {
        var leaf = Chains.chain("issued").getFirst();
        assertTrue(CertificateJudge.matches(leaf, "a.farm.example"));
        assertFalse(CertificateJudge.matches(leaf, "a.b.farm.example"));
        assertFalse(CertificateJudge.matches(leaf, "farm.example"));
        assertTrue(CertificateJudge.matches(Chains.chain("self").getFirst(), "127.0.0.1"));
    }

    @Test
    void aChainInTheWrongOrderIsIncomplete() {
        var chain = List.of(Chains.chain("issued").getFirst(), Chains.chain("self").getFirst());
        assertEquals(
                List.of(Kind.INCOMPLETE_CHAIN),
                CertificateJudge.judge(chain, SERVER, Chains.NOW).stream()
                        .map(CertificateProblem::kind)
                        .toList());
        assertEquals(List.of(), CertificateJudge.judge(List.of(), SERVER, Chains.NOW));
    }
}
