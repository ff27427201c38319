package dev.rejoin.auth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void showsNothingOfItself() {
        assertEquals("secret", Secret.of("swordfish").toString());
        assertEquals(Secret.of("a").hashCode(), Secret.of("b").hashCode());
    }

    @Test
    void isGoneAfterWiping() {
        Secret secret = Secret.of("ab");
        secret.wipe();
        assertArrayEquals(new char[2], secret.toCharArray());
    }

    @Test
    void comparesByText() {
        assertEquals(Secret.of("a"), Secret.of('a'));
        assertNotEquals(Secret.of("a"), Secret.of("A"));
        assertNotEquals(Secret.of("a"), Secret.of("ab"));
    }
}
