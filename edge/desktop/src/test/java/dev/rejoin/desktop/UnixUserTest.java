package dev.rejoin.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnixUserTest {
    @Test
    void aLineOfPasswdIsRead() {
        assertEquals(
                Optional.of(new UnixUser("anna", 1000, 100, Path.of("/home/anna"), "/bin/bash")),
                UnixUser.parse("anna:x:1000:100:Anna A.,,,:/home/anna:/bin/bash"));
        assertEquals("/bin/sh", UnixUser.parse("a:x:1:1::/:").orElseThrow().shell());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna:x:1000:100:c:/home/anna",
                ":x:1:1:c:/:/bin/sh",
                "a:x:-:1:c:/:/bin/sh",
                "a:x:1:1:c:relative:/bin/sh"
            })
    void anythingElseIsNoUser(String line) {
        assertTrue(UnixUser.parse(line).isEmpty());
    }

    @Test
    void rootIsFoundByNameAndNotByNumber() throws IOException {
        assertTrue(UnixUsers.named("root").orElseThrow().isRoot());
        assertTrue(UnixUsers.named("0").isEmpty());
        assertTrue(UnixUsers.named("no-such-user-here").isEmpty());
        assertTrue(UnixUsers.named("--help").isEmpty());
        assertEquals(System.getProperty("user.name"), UnixUsers.own().name());
    }

    @Test
    void regularUsersCanLogOn() {
        assertTrue(UnixUser.parse("a:x:1000:1:c:/:/bin/sh").orElseThrow().isRegular());
        assertFalse(UnixUser.parse("a:x:999:1:c:/:/bin/sh").orElseThrow().isRegular());
        assertFalse(UnixUser.parse("a:x:1000:1:c:/:/sbin/nologin").orElseThrow().isRegular());
    }

    @Test
    void rootThroughSudoIsNobodysPerson() throws IOException {
        Optional<UnixUser> person = UnixUsers.firstPerson(Map.of("SUDO_USER", "root"));
        assertEquals(UnixUsers.firstPerson(Map.of()), person);
        assertFalse(person.isPresent() && person.get().isRoot());
    }
}
