package dev.rejoin.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ReconnectSecretTest {
    private static final ReconnectSecret KNOWN =
            ReconnectSecret.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));

    private static ReconnectSecret secret(int seed) {
        return ReconnectSecret.random(Examples.random(seed));
    }

    private static ReconnectCookie cookie(ReconnectSecret secret) {
        return ReconnectCookie.overTls(3, secret.verifier());
    }

    @Test
    void theVerifierUnderTlsIsOverZeroBytes() {
        byte[] verifier = HexFormat.of().parseHex("b639c8731638618b707972aa6e96cf90");
        assertArrayEquals(verifier, KNOWN.verifier());
        assertTrue(KNOWN.isProvenBy(ReconnectCookie.overTls(3, verifier)));
    }

    @Test
    void theVerifierBelongsToItsClientRandom() {
        byte[] random = new byte[32];
        random[0] = 1;
        byte[] verifier = KNOWN.verifier(random);
        assertTrue(KNOWN.isProvenBy(ReconnectCookie.of(3, verifier, random)));
        assertFalse(KNOWN.isProvenBy(ReconnectCookie.overTls(3, verifier)));
    }

    @Test
    void everyChangedBitAndEveryOtherLengthIsRefused() {
        byte[] good = KNOWN.verifier();
        for (int bit = 0; bit < 128; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(KNOWN.isProvenBy(ReconnectCookie.overTls(3, bad)), "bit " + bit);
        }
        for (int length = 0; length < 16; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertFalse(KNOWN.isProvenBy(ReconnectCookie.overTls(3, cut)), "length " + length);
        }
    }

    @Test
    void aSecretNeverShowsItself() {
        assertEquals("a reconnect secret", KNOWN.toString());
        assertFalse(cookie(KNOWN).toString().contains("b639"));
        assertNotEquals(secret(1), secret(2));
        assertThrows(IllegalArgumentException.class, () -> ReconnectSecret.of(new byte[15]));
    }

    @Test
    void bothGenerationsAreValidUntilTheNewOneHasArrived() {
        ReconnectSecrets secrets = ReconnectSecrets.NONE.offer(secret(1), Examples.NOON).confirm();
        ReconnectSecrets renewed = secrets.offer(secret(2), Examples.NOON);
        assertTrue(renewed.accept(cookie(secret(1))).isPresent());
        assertTrue(renewed.accept(cookie(secret(2))).isPresent());
        assertTrue(renewed.confirm().accept(cookie(secret(1))).isEmpty());
        assertTrue(renewed.confirm().accept(cookie(secret(2))).isPresent());
    }

    @Test
    void aSecretLostOnTheWayDoesNotCostTheOneBefore() {
        ReconnectSecrets secrets = ReconnectSecrets.NONE.offer(secret(1), Examples.NOON).confirm();
        ReconnectSecrets twice =
                secrets.offer(secret(2), Examples.NOON).offer(secret(3), Examples.NOON);
        assertTrue(twice.accept(cookie(secret(1))).isPresent());
        assertTrue(twice.accept(cookie(secret(2))).isEmpty());
        assertTrue(twice.accept(cookie(secret(3))).isPresent());
    }

    @Test
    void useOfOneGenerationEndsTheOther() {
        ReconnectSecrets both =
                ReconnectSecrets.NONE
                        .offer(secret(1), Examples.NOON)
                        .confirm()
                        .offer(secret(2), Examples.NOON);
        ReconnectSecrets afterOld = both.accept(cookie(secret(1))).orElseThrow();
        assertTrue(afterOld.accept(cookie(secret(2))).isEmpty());
        assertTrue(afterOld.accept(cookie(secret(1))).isPresent());
        ReconnectSecrets afterNew = both.accept(cookie(secret(2))).orElseThrow();
        assertTrue(afterNew.accept(cookie(secret(1))).isEmpty());
        assertTrue(afterNew.accept(cookie(secret(2))).isPresent());
    }

    @Test
    void withoutSecretsNothingIsAccepted() {
        assertTrue(ReconnectSecrets.NONE.accept(cookie(KNOWN)).isEmpty());
        assertEquals(ReconnectSecrets.NONE, ReconnectSecrets.NONE.confirm());
    }

    @Test
    void aNewPasswordEndsWhatWasOfferedBefore() {
        ReconnectSecrets secrets = ReconnectSecrets.NONE.offer(secret(1), Examples.NOON).confirm();
        assertEquals(secrets, secrets.afterPassword(Examples.NOON));
        assertEquals(ReconnectSecrets.NONE, secrets.afterPassword(Examples.NOON.plusMillis(1)));
        ReconnectSecrets renewed = secrets.offer(secret(2), Examples.NOON.plusSeconds(9));
        assertEquals(
                ReconnectSecrets.NONE,
                renewed.afterPassword(Examples.NOON.plusSeconds(5)),
                "one of the two is older than the password");
    }

    @Test
    void secretsOfAnUnknownAgeEndWithThePassword() {
        ReconnectSecrets old = new ReconnectSecrets(secret(1), null, null);
        assertEquals(ReconnectSecrets.NONE, old.afterPassword(Examples.NOON));
    }
}
