package dev.rejoin.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserNameTest {
    @Test
    void everyWayToTypeANameMeansTheSameUser() {
        for (String typed :
                List.of(
                        "Alice",
                        "ALICE",
                        "HOST\\alice",
                        "alice@host.example",
                        " alice ",
                        ".\\Alice")) {
            assertEquals(Optional.of(UserName.of("alice")), UserName.typed(typed), typed);
        }
        assertNotEquals(UserName.of("alice"), UserName.of("alice2"));
    }

    @Test
    void theSpellingIsKept() {
        assertEquals("Alice", UserName.of("Alice").spelling());
        assertEquals("alice", UserName.of("Alice").key());
        assertEquals(UserName.of("Alice").hashCode(), UserName.of("aLICE").hashCode());
    }

    @Test
    void composedAndDecomposedLettersAreOneName() {
        assertEquals(UserName.of("J\u00fcrgen"), UserName.of("Ju\u0308rgen"));
    }

    @Test
    void whatCouldBeAPathOrAnOptionIsNobodysName() {
        for (String text :
                List.of(
                        "",
                        ".",
                        "..",
                        "../x",
                        "a/b",
                        "-rf",
                        ".decoy",
                        "a b",
                        "a\0b",
                        "a\nb",
                        "@x",
                        "x".repeat(65))) {
            assertTrue(UserName.parse(text).isEmpty(), text);
        }
        assertTrue(UserName.typed("HOST\\").isEmpty());
        assertTrue(UserName.typed("@host").isEmpty());
    }
}
