package dev.rejoin.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.store.JsonException;
import dev.rejoin.store.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00Z");
    // Of a key that openssl made, and what it and sha256sum print for it.
    private static final String PUBLIC_KEY =
            "3059301306072a8648ce3d020106082a8648ce3d0301070342000468dbf4cd3bea6f290f908154aade9ce7b14333"
                    + "59e210747ee6f003a6eb431a6a2c39e46b8ba5fb38321b6fd71a79f1cdcb0623eef5bd0cd58536d94bd576fccb";
    private static final String FINGERPRINT =
            "e8fe9b5ff916671eda8173eccd18802de0a3a3bd7452b6987d24610c0c3872c9";

    private static PublicKey key;
    private static PublicKey other;

    @TempDir private Path folder;
    private Places places;
    private KnownHosts hosts;

    @BeforeAll
    static void keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        key = generator.generateKeyPair().getPublic();
        other = generator.generateKeyPair().getPublic();
    }

    @BeforeEach
    void places() {
        places = new Places(folder.resolve("state"), folder.resolve("run"), folder);
        hosts = KnownHosts.in(places);
    }

    @Test
    void aKeyIsRememberedFromItsFirstDay() throws Exception {
        assertEquals(new KnownHosts.Comparison.First(), hosts.compare("a:3389", key, MONDAY));
        assertEquals(new KnownHosts.Comparison.Same(MONDAY), hosts.compare("A:3389", key, TUESDAY));
        assertEquals(
                List.of(
                        new KnownHosts.Entry(
                                "a:3389", KnownHosts.fingerprint(key), MONDAY, TUESDAY)),
                KnownHosts.in(places).list());
    }

    @Test
    void anotherKeyIsNamedAndNotTaken() throws Exception {
        hosts.compare("a:3389", key, MONDAY);

        var remembered =
                new KnownHosts.Entry("a:3389", KnownHosts.fingerprint(key), MONDAY, MONDAY);
        assertEquals(
                new KnownHosts.Comparison.Changed(remembered),
                hosts.compare("a:3389", other, TUESDAY));
        assertEquals(List.of(remembered), hosts.list());
    }

    @Test
    void aPortIsAServerOfItsOwn() throws Exception {
        hosts.compare("a:3389", key, MONDAY);

        assertEquals(new KnownHosts.Comparison.First(), hosts.compare("a:3390", other, MONDAY));
    }

    @Test
    void aForgottenKeyMayBeAnother() throws Exception {
        hosts.compare("a:3389", key, MONDAY);

        assertTrue(hosts.forget("A:3389"));
        assertFalse(hosts.forget("a:3389"));
        assertEquals(List.of(), hosts.list());
        assertEquals(new KnownHosts.Comparison.First(), hosts.compare("a:3389", other, TUESDAY));
    }

    @Test
    void nothingIsWrittenToLookAtNothing() throws Exception {
        assertEquals(List.of(), hosts.list());
        assertFalse(hosts.forget("a:3389"));
        assertFalse(Files.exists(places.state()));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        hosts.compare("a:3389", key, MONDAY);

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(places.knownHosts())));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(places.state())));
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws Exception {
        Files.createDirectories(places.state());
        Files.writeString(places.knownHosts(), "{\"hosts\":[{\"host\":\"a\"}]}");

        var damaged = assertThrows(JsonException.class, () -> hosts.compare("a", key, MONDAY));

        assertTrue(damaged.getMessage().contains("known-hosts.json"), damaged.getMessage());
        assertEquals("{\"hosts\":[{\"host\":\"a\"}]}", Files.readString(places.knownHosts()));
    }

    @Test
    void manyAtATimeLoseNothing() throws Exception {
        List<Callable<KnownHosts.Comparison>> all =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                (Callable<KnownHosts.Comparison>)
                                        () ->
                                                KnownHosts.in(places)
                                                        .compare(
                                                                "host-" + i + ":3389", key, MONDAY))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(all)) {
                assertEquals(new KnownHosts.Comparison.First(), one.get());
            }
        }
        assertEquals(40, hosts.list().size());
    }

    @Test
    void theFingerprintIsOpenSsls() throws Exception {
        byte[] der = java.util.HexFormat.of().parseHex(PUBLIC_KEY);
        PublicKey known =
                java.security.KeyFactory.getInstance("EC")
                        .generatePublic(new java.security.spec.X509EncodedKeySpec(der));

        assertEquals(FINGERPRINT, KnownHosts.fingerprint(known));
    }
}
