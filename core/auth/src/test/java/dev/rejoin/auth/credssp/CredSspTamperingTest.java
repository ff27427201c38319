package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.auth.credssp.Exchange.Result;
import dev.rejoin.auth.credssp.Exchange.Tampering;
import dev.rejoin.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes, an outcome comes out, and never another user. */
class CredSspTamperingTest {
    private final Exchange exchange = new Exchange();

    private List<Bytes> untouched() {
        exchange.run().logon();
        return List.copyOf(exchange.frames);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void everyChangedByteOfPlainNtlmIsRefused(int version) {
        exchange.clientVersion = version;
        Random random = new Random(version);
        List<Bytes> frames = untouched();
        for (int index = 0; index < frames.size(); index++) {
            for (int at = 0; at < frames.get(index).size(); at++) {
                Result result = exchange.run(flip(index, at, 1 + random.nextInt(255)));
                assertTrue(refused(result), "byte " + at + " of frame " + index + ": " + result);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, SPNEGO", "6, SPNEGO", "4, SPNEGO_WITH_KERBEROS", "6, SPNEGO_WITH_KERBEROS"})
    void noChangedByteInSpnegoMakesAnotherUser(int version, Tokens tokens) {
        exchange.clientVersion = version;
        exchange.tokens = tokens;
        Random random = new Random(version);
        List<Bytes> frames = untouched();
        int refused = 0;
        int size = 0;
        for (int index = 0; index < frames.size(); index++) {
            for (int at = 0; at < frames.get(index).size(); at++) {
                Result result = exchange.run(flip(index, at, 1 + random.nextInt(255)));
                size++;
                if (refused(result)) {
                    refused++;
                } else {
                    assertEquals("Alice", result.logon().user());
                }
            }
        }
        // The states and the chosen mechanism in SPNEGO's answers are not signed by anybody.
        assertTrue(refused > size - 40, refused + " of " + size);
    }

    @ParameterizedTest
    @EnumSource
    void everyStrictPrefixIsMalformed(Tokens tokens) {
        exchange.tokens = tokens;
        List<Bytes> frames = untouched();
        for (int index = 0; index < frames.size(); index += 2) {
            byte[] frame = frames.get(index).toByteArray();
            for (int size = 0; size < frame.length; size++) {
                CredSspServer server = exchange.server(new SeededRandomness(1));
                for (int before = 0; before < index; before += 2) {
                    server.step(frames.get(before).toByteArray(), Exchange.NOW);
                }
                CredSspOutcome outcome = server.step(Arrays.copyOf(frame, size), Exchange.NOW);
                assertEquals(
                        Reason.MALFORMED,
                        assertInstanceOf(CredSspOutcome.Refused.class, outcome).failure().reason(),
                        "prefix of " + size + " of frame " + index);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverComesInWhateverOrderEndsInAnOutcome(Tokens tokens) {
        exchange.tokens = tokens;
        List<Bytes> frames = untouched();
        Random random = new Random(tokens.ordinal());
        for (int round = 0; round < 3000; round++) {
            CredSspServer server = exchange.server(new SeededRandomness(1));
            CredSspClient client = exchange.client(new SeededRandomness(2));
            List<Object> heard = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                byte[] frame = frames.get(random.nextInt(frames.size())).toByteArray();
                int changes = random.nextInt(4);
                for (int change = 0; change < changes; change++) {
                    frame[random.nextInt(frame.length)] = (byte) random.nextInt();
                }
                heard.add(server.step(frame, Exchange.NOW));
                heard.add(client.step(frame, Exchange.NOW));
            }
            assertEquals(8, heard.size());
        }
    }

    @Test
    void oversizedFramesAreMalformed() {
        byte[] frame = new byte[TsRequest.MOST + 1];
        CredSspOutcome outcome = exchange.server(new SeededRandomness(1)).step(frame, Exchange.NOW);
        assertEquals(
                Reason.MALFORMED,
                assertInstanceOf(CredSspOutcome.Refused.class, outcome).failure().reason());
    }

    private static boolean refused(Result result) {
        return result.server().map(CredSspOutcome.Refused.class::isInstance).orElse(true);
    }

    private static Tampering flip(int index, int at, int mask) {
        return new Tampering(
                index,
                frame -> {
                    frame[at] ^= (byte) mask;
                    return frame;
                });
    }
}
