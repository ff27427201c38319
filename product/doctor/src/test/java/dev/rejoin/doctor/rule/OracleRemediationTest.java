package dev.rejoin.doctor.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoin.doctor.rule.OracleRemediation.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OracleRemediationTest {
    /** KB4093492's table, a row a line: client, server, whether they connect. */
    @ParameterizedTest
    @CsvSource({
        "UNPATCHED,             UNPATCHED,             true",
        "UNPATCHED,             FORCE_UPDATED_CLIENTS, false",
        "UNPATCHED,             MITIGATED,             true",
        "UNPATCHED,             VULNERABLE,            true",
        "FORCE_UPDATED_CLIENTS, UNPATCHED,             false",
        "FORCE_UPDATED_CLIENTS, FORCE_UPDATED_CLIENTS, true",
        "FORCE_UPDATED_CLIENTS, MITIGATED,             true",
        "FORCE_UPDATED_CLIENTS, VULNERABLE,            true",
        "MITIGATED,             UNPATCHED,             false",
        "MITIGATED,             FORCE_UPDATED_CLIENTS, true",
        "MITIGATED,             MITIGATED,             true",
        "MITIGATED,             VULNERABLE,            true",
        "VULNERABLE,            UNPATCHED,             true",
        "VULNERABLE,            FORCE_UPDATED_CLIENTS, true",
        "VULNERABLE,            MITIGATED,             true",
        "VULNERABLE,            VULNERABLE,            true"
    })
    void whoConnectsToWhom(End client, End server, boolean connects) {
        assertEquals(connects, OracleRemediation.connects(client, server));
    }

    @Test
    void versionsFromBeforeTheUpdate() {
        for (int version : new int[] {2, 3, 4}) {
            assertEquals(true, OracleRemediation.unpatched(version), "version " + version);
        }
        for (int version : new int[] {0, 5, 6}) {
            assertEquals(false, OracleRemediation.unpatched(version), "version " + version);
        }
        assertEquals(2, End.VULNERABLE.value().orElseThrow());
        assertEquals(true, End.UNPATCHED.value().isEmpty());
    }
}
