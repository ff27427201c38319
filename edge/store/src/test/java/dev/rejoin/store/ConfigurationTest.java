package dev.rejoin.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.session.Bind;
import dev.rejoin.session.Listener;
import dev.rejoin.session.Lockout;
import dev.rejoin.session.Origin;
import dev.rejoin.session.Setting;
import dev.rejoin.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir Path folder;
    private Path file;
    private Path policies;

    @BeforeEach
    void name() {
        file = folder.resolve("rejoin.toml");
        policies = folder.resolve("policy.d");
    }

    private Settings read(String text) throws IOException {
        Files.writeString(file, text);
        return Configuration.read(file, policies);
    }

    private List<String> problems(String text) {
        return assertThrows(ConfigurationException.class, () -> read(text)).problems().stream()
                .map(problem -> problem.line() + " " + problem.reason())
                .toList();
    }

    @Test
    void nothingConfiguredGivesTheDefaults() throws IOException {
        assertEquals(Settings.byDefault(), Configuration.read(file, policies));
        assertEquals(Settings.byDefault(), read(""));
        assertEquals(Settings.byDefault(), read("# only a comment\n"));
    }

    @Test
    void everySettingIsReadAndKnowsItsLine() throws IOException {
        Settings settings =
                read(
                        """
                        # how the host behaves
                        handshake-limit = "5s"
                        keep-alive = "off"
                        single-session-per-user = false
                        unauthenticated = 20
                        per-address = 10

                        failure-delay = "500ms"
                        lockout = "10 in 15m"
                        shared-unix-user = true
                        max-sessions = 3
                        drain = true
                        desktop = "terminal"

                        [[listener]]
                        bind = "0.0.0.0:3390"

                        [[listener]]
                        name = "old"
                        bind = "[::1]:3391"
                        network-level-authentication = false
                        security-layer = "tls"
                        """);
        assertEquals(local(Duration.ofSeconds(5), 2), settings.handshakeLimit());
        assertEquals(local(Optional.empty(), 3), settings.keepAlive());
        assertEquals(local(false, 4), settings.singleSessionPerUser());
        assertEquals(local(20, 5), settings.unauthenticated());
        assertEquals(local(10, 6), settings.perAddress());
        assertEquals(local(Optional.of(Duration.ofMillis(500)), 8), settings.failureDelay());
        assertEquals(
                local(Optional.of(new Lockout(10, Duration.ofMinutes(15))), 9), settings.lockout());
        assertEquals(local(true, 10), settings.sharedUnixUser());
        assertEquals(local(3, 11), settings.maxSessions());
        assertEquals(local(true, 12), settings.drain());
        assertEquals(local("terminal", 13), settings.desktop());
        Listener first = settings.listeners().get(0);
        assertEquals(Setting.byDefault("rdp-tcp"), first.name());
        assertEquals(local(new Bind("0.0.0.0", 3390), 16), first.bind());
        Listener second = settings.listeners().get(1);
        assertEquals(local("old", 19), second.name());
        assertEquals(local(new Bind("::1", 3391), 20), second.bind());
        assertEquals(local(false, 21), second.networkLevelAuthentication());
    }

    private <T> Setting<T> local(T value, int line) {
        return new Setting<>(value, new Origin.LocalFile(file.toString(), line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keep-alive = \"10\"          | 'keep-alive' takes a duration such as",
                "keep-alive = 10              | 'keep-alive' takes a duration such as",
                "keep-alive = \"0s\"          | 'keep-alive' takes a duration such as",
                "handshake-limit = \"off\"    | 'handshake-limit' takes a duration such as",
                "drain = \"yes\"              | 'drain' takes true or false, not \"yes\"",
                "max-sessions = -1            | 'max-sessions' takes a number from 0 to",
                "max-sessions = 1.5           | 'max-sessions' takes a number from 0 to",
                "max-sessions = 99999999999   | 'max-sessions' takes a number from 0 to",
                "per-address = 0              | 'per-address' takes a number from 1 to",
                "lockout = \"ten in 15m\"     | 'lockout' takes \"off\", or failures and",
                "lockout = \"10\"             | 'lockout' takes \"off\", or failures and",
                "desktop = \"\"               | 'desktop' takes \"auto\"",
                "keepalive = \"10s\"          | unknown setting 'keepalive': is it 'keep-alive'?",
                "maxSessions = 3              | unknown setting 'maxSessions': is it 'max-sessions'?",
                "colour = 1                   | unknown setting 'colour'",
                "listener = 1                 | 'listener' is a table of its own: write [[listener]]",
                "[listener]                   | 'listener' is a table of its own: write [[listener]]",
                "[other]                      | unknown setting 'other'",
            })
    void aMistakeIsRefusedWithItsLine(String line, String reason) {
        List<String> problems = problems("# first\n\n" + line + "\n");
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().startsWith("3 " + reason), problems.toString());
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        assertEquals(3, problems("drain = 1\ncolour = 2\nkeep-alive = 3\n").size());
    }

    @Test
    void mistakesInListenersAreFoundInTheirOwnTable() {
        String text =
                """
                [[listener]]
                bind = "127.0.0.1:3389"
                [[listener]]
                name = "two"
                bind = "127.0.0.1:3389"
                port = 1
                security-layer = "rdp"
                """;
        assertEquals(
                List.of(
                        "7 RDP's own encryption is not built yet: only \"tls\" can be honoured",
                        "5 two listeners on 127.0.0.1:3389",
                        "6 unknown setting 'port'"),
                problems(text));
    }

    @Test
    void whatIsNoTomlIsRefusedWithItsLine() throws IOException {
        assertTrue(problems("drain = true\nkeep-alive = \n").getFirst().startsWith("2 "));
        assertTrue(problems("drain = true\ndrain = false\n").getFirst().startsWith("2 "));
        Files.write(file, new byte[] {'a', (byte) 0xFF});
        String message =
                assertThrows(ConfigurationException.class, () -> Configuration.read(file, policies))
                        .getMessage();
        assertEquals(file + ": it is not UTF-8", message);
    }

    @Test
    void policyWinsSettingBySettingAndTheLaterFileOverTheEarlier() throws IOException {
        Files.createDirectory(policies);
        Path early = policies.resolve("10-all.toml");
        Path late = policies.resolve("20-here.toml");
        Files.writeString(early, "max-sessions = 5\ndrain = true\n");
        Files.writeString(late, "\nmax-sessions = 7\n");
        Files.writeString(policies.resolve("README"), "not a policy");
        Settings settings = read("max-sessions = 1\nper-address = 9\n");
        assertEquals(
                new Setting<>(7, new Origin.PolicyFile(late.toString(), 2)),
                settings.maxSessions());
        assertEquals(
                new Setting<>(true, new Origin.PolicyFile(early.toString(), 2)), settings.drain());
        assertEquals(local(9, 2), settings.perAddress());
        Files.writeString(early, "max-sessions = \"five\"\n");
        assertThrows(ConfigurationException.class, () -> Configuration.read(file, policies));
    }

    @Test
    void theCommandLineNamesTheListenersAddress() {
        Settings settings =
                Configuration.listeningOn(Settings.byDefault(), new Bind("0.0.0.0", 3390));
        assertEquals(1, settings.listeners().size());
        assertEquals(
                "0.0.0.0:3390 (--listen on the command line)",
                settings.listeners().getFirst().bind().toString());
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "10s,10000", "15m,900000", "2h,7200000", "7d,604800000"})
    void durationsAreReadAsTheyArePrinted(String text, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), Durations.parse(text));
        assertEquals(text, Durations.print(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"10", "s", "1.5s", "-1s", "10 s", "10S", "9999999999s", "''"})
    void whatIsNoDurationIsRefused(String text) {
        assertEquals(Optional.empty(), Durations.parse(text));
    }
}
