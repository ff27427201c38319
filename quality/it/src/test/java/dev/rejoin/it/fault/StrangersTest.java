package dev.rejoin.it.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.it.fixture.HostProcess;
import dev.rejoin.it.fixture.RealPeers;
import dev.rejoin.it.fixture.Waiting;
import dev.rejoin.net.Link;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.TlsClient;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.testkit.Seeds;
import dev.rejoin.testkit.peer.TestClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Clients that say nothing, nearly nothing, or nonsense. */
@RealPeers("setpriv")
class StrangersTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration HANDSHAKE_LIMIT = Duration.ofSeconds(8);
    private static final String USER = "anna";
    private static final String PASSWORD = "Correct-Horse-7";

    /** [MS-RDPBCGR] 4.1.1: a Connection Request that offers TLS and CredSSP. */
    private static final byte[] CONNECTION_REQUEST =
            HexFormat.of().parseHex("030000130ee000000000000100080003000000");

    private static final Set<String> FAIR =
            Set.of(
                    "bad-bytes",
                    "out-of-sequence",
                    "tls-failed",
                    "credssp-failed",
                    "nla-required-client-off",
                    "tls-required",
                    "no-common-security",
                    "account-logon-failed",
                    "handshake-limit",
                    "too-many-connections",
                    "peer-closed",
                    "peer-reset",
                    "taken-over",
                    "disconnected-by-user");

    @TempDir private Path folder;
    private HostProcess host;
    private HostView view;

    @BeforeEach
    void start() throws Exception {
        Path state = folder.resolve("state");
        HostProcess.addUser(state, USER, PASSWORD, "--unix-user", "games");
        Path config = folder.resolve("rejoin.toml");
        Files.writeString(
                config,
                """
                handshake-limit = "%ds"

                [[listener]]
                bind = "127.0.0.1:0"
                """
                        .formatted(HANDSHAKE_LIMIT.toSeconds()));
        host = HostProcess.configured(state, config);
        view = new HostView(state);
    }

    @AfterEach
    void end() throws Exception {
        host.close();
    }

    private TestClient connect() throws IOException {
        return TestClient.connect(
                "127.0.0.1", host.port(), ConnectSettings.of(USER, Secret.of(PASSWORD)));
    }

    private PlainLink link() throws IOException {
        return PlainLink.connect(new InetSocketAddress("127.0.0.1", host.port()), LIMIT);
    }

    @Test
    void whoAreSilentDelayNobodyAndAreGoneAfterTheLimit() throws Exception {
        connect().close();
        long alone = middleLogon();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(new Socket("127.0.0.1", host.port()));
            }
            long begun = System.nanoTime();
            long among = middleLogon();
            for (Socket socket : silent) {
                socket.setSoTimeout(Math.toIntExact(HANDSHAKE_LIMIT.multipliedBy(3).toMillis()));
                assertEquals(-1, socket.getInputStream().read(), "the host closes it");
            }
            long gone = (System.nanoTime() - begun) / 1_000_000;
            System.out.printf(
                    "measured: 200 silent connections: a logon takes %d ms, alone %d ms;"
                            + " all gone %.1f s after the last came, the limit is %d s%n",
                    among, alone, gone / 1000.0, HANDSHAKE_LIMIT.toSeconds());
            assertTrue(among < 2 * alone + 500, among + " ms, alone " + alone);
            assertTrue(gone < HANDSHAKE_LIMIT.toMillis() + 4000, "gone after " + gone + " ms");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private long middleLogon() throws IOException {
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            try (TestClient client = connect()) {
                times[i] = client.timeToActive().toMillis();
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    @Test
    void whoSendByteByByteGainNothing() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", host.port())) {
            long begun = System.nanoTime();
            slow.setSoTimeout(1000);
            int next = 0;
            int answer = 0;
            while (answer >= 0 && next < CONNECTION_REQUEST.length) {
                slow.getOutputStream().write(CONNECTION_REQUEST[next++]);
                answer = answerWithinASecond(slow);
            }
            long gone = (System.nanoTime() - begun) / 1_000_000;
            System.out.printf("measured: a byte a second: gone after %.1f s%n", gone / 1000.0);
            assertTrue(gone < HANDSHAKE_LIMIT.toMillis() + 4000, "gone after " + gone + " ms");
        }
    }

    private static int answerWithinASecond(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketTimeoutException nothingYet) {
            return 0;
        } catch (IOException closed) {
            return -1;
        }
    }

    @Test
    void whoTalkNonsenseGetACauseAndLeaveNothingBehind() throws Exception {
        talkNonsense(24);
    }

    @Test
    @Tag("fault")
    void whoTalkMuchNonsenseGetACauseAndLeaveNothingBehind() throws Exception {
        talkNonsense(600);
    }

    private void talkNonsense(int times) throws Exception {
        Long fixed = Long.getLong(Seeds.PROPERTY);
        long seed = fixed != null ? fixed : ThreadLocalRandom.current().nextLong();
        System.out.println("seed: -D" + Seeds.PROPERTY + "=" + seed);
        RandomGenerator random = Seeds.generator(seed);
        connect().close();
        Vitals vitals = new Vitals(host.pid());
        view.await(USER, "Disc", LIMIT);
        Map<String, Integer> before = vitals.threads();

        for (int i = 0; i < times; i++) {
            switch (i % 4) {
                case 0 -> talk(link(), Seeds.bytes(random, random.nextInt(1, 200)));
                case 1 -> talk(link(), afterRequest(random));
                case 2 -> talkInTls(Seeds.bytes(random, random.nextInt(1, 2000)));
                default -> talkInSession(random);
            }
        }

        Map<String, Integer> after = new TreeMap<>();
        Waiting.until(
                LIMIT,
                () -> "no thread is left: " + before + ", but " + after,
                () -> {
                    after.clear();
                    after.putAll(vitals.threads());
                    return after.equals(before);
                });
        Map<String, Integer> causes = causes();
        System.out.println("measured: " + times + " who talk nonsense: " + causes);
        Set<String> unfair = new TreeSet<>(causes.keySet());
        unfair.removeAll(FAIR);
        assertEquals(Set.of(), unfair, "causes that blame the host");
        assertTrue(!host.output().contains("Exception"), host.output());
    }

    private Map<String, Integer> causes() throws IOException {
        Map<String, Integer> causes = new TreeMap<>();
        for (JsonNode event : view.journal()) {
            String cause = event.path("cause").path("id").asString("");
            if (!cause.isEmpty()) {
                causes.merge(cause, 1, Integer::sum);
            }
        }
        return causes;
    }

    private static byte[] afterRequest(RandomGenerator random) {
        byte[] bytes = Arrays.copyOf(CONNECTION_REQUEST, CONNECTION_REQUEST.length + 100);
        byte[] more = Seeds.bytes(random, 100);
        System.arraycopy(more, 0, bytes, CONNECTION_REQUEST.length, more.length);
        return bytes;
    }

    /** The host may hang up in the middle of it. */
    private static void talk(Link link, byte[] bytes) {
        try {
            link.write(bytes);
            link.closeGracefully();
        } catch (IOException hungUp) {
            link.closeNow();
        }
    }

    private void talkInTls(byte[] bytes) throws IOException {
        PlainLink plain = link();
        plain.write(CONNECTION_REQUEST);
        byte[] confirm = new byte[19];
        int have = 0;
        while (have < confirm.length) {
            have += plain.read(confirm, have, confirm.length - have);
        }
        talk(TlsClient.trustingAnything().connect(plain, "localhost"), bytes);
    }

    /** Half of it looks like a packet. */
    private void talkInSession(RandomGenerator random) throws Exception {
        try (TestClient client = connect()) {
            byte[] bytes = Seeds.bytes(random, random.nextInt(8, 2000));
            if (random.nextBoolean()) {
                bytes[0] = 3;
                bytes[1] = 0;
                bytes[2] = (byte) (bytes.length >> 8);
                bytes[3] = (byte) bytes.length;
            }
            client.sendBytes(bytes);
            client.awaitEnd(Duration.ofMillis(200));
        } catch (IOException hungUp) {
            // That is an answer, too.
        }
    }
}
