package dev.rejoin.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLibraryTest {
    @TempDir Path run;

    private Path file(String name, String content) throws Exception {
        return Files.writeString(run.resolve(name), content);
    }

    @Test
    void aVersionIsNamedByItsContentsAndReadableByAll() throws Exception {
        ProgramLibrary library = new ProgramLibrary(run);
        Path one = library.install(List.of(file("a.jar", "1"), file("b.jar", "2")));
        Path same = library.install(List.of(file("b.jar", "2"), file("a.jar", "1")));
        Path other = library.install(List.of(file("a.jar", "1"), file("b.jar", "3")));
        assertEquals(one, same);
        assertNotEquals(one, other);
        assertEquals("2", Files.readString(one.resolve("b.jar")));
        assertEquals("rwxr-xr-x", permissions(one));
        assertEquals("rw-r--r--", permissions(one.resolve("a.jar")));
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void versionsThatNoProcessNamesAreRemoved() throws Exception {
        ProgramLibrary library = new ProgramLibrary(run);
        Path used = library.install(List.of(file("a.jar", "1")));
        Path unused = library.install(List.of(file("a.jar", "2")));
        Process user = new ProcessBuilder("/bin/sh", "-c", "read -r _; :", used + "/a.jar").start();
        try {
            library.removeUnused();
            assertTrue(Files.exists(used.resolve("a.jar")));
            assertFalse(Files.exists(unused));
        } finally {
            user.getOutputStream().close();
            user.waitFor();
        }
        library.removeUnused();
        assertFalse(Files.exists(used));
    }
}
