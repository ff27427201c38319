package dev.rejoin.auth.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.wire.Bytes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredSspExchangeTest {
    private final Exchange exchange = new Exchange();

    @ParameterizedTest
    @CsvSource({
        "2, RAW_NTLM",
        "3, RAW_NTLM",
        "4, RAW_NTLM",
        "5, RAW_NTLM",
        "6, RAW_NTLM",
        "2, SPNEGO",
        "3, SPNEGO",
        "4, SPNEGO",
        "5, SPNEGO",
        "6, SPNEGO",
        "2, SPNEGO_WITH_KERBEROS",
        "3, SPNEGO_WITH_KERBEROS",
        "4, SPNEGO_WITH_KERBEROS",
        "5, SPNEGO_WITH_KERBEROS",
        "6, SPNEGO_WITH_KERBEROS"
    })
    void logsOnWithEveryVersionAndForm(int version, Tokens tokens) {
        exchange.clientVersion = version;
        exchange.tokens = tokens;
        CredSspLogon logon = exchange.run().logon();
        assertEquals("Alice", logon.user());
        assertEquals("RABBIT", logon.identity().workstation());
        assertEquals(Secret.of("Wonderland1"), logon.credentials().password());
        assertEquals(version, logon.version());
    }

    @ParameterizedTest
    @CsvSource({
        "alice, '', true",
        "ALICE, EXAMPLE, true",
        "alice@example.com, '', true",
        "bob, '', false"
    })
    void takesNamesInTheFormsThatClientsSend(String user, String domain, boolean known) {
        exchange.user = user;
        exchange.domain = domain;
        if (known) {
            CredSspLogon logon = exchange.run().logon();
            assertEquals(user, logon.user());
            assertEquals(domain, logon.domain());
        } else {
            assertEquals(Reason.LOGON_FAILURE, exchange.run().serverFailure().reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameForUnknownUserAndWrongPassword(Tokens tokens) {
        exchange.tokens = tokens;
        exchange.password = "wrong";
        CredSspFailure wrong = exchange.run().serverFailure();
        Bytes told = exchange.frames.getLast();
        exchange.user = "mallory";
        CredSspFailure unknown = exchange.run().serverFailure();
        assertEquals(told, exchange.frames.getLast());
        assertEquals(Reason.LOGON_FAILURE, wrong.reason());
        assertEquals(wrong.reason(), unknown.reason());
        assertEquals(wrong.ntstatus(), unknown.ntstatus());
        assertEquals(wrong.detail(), unknown.detail());
        assertEquals("Alice", wrong.user());
        assertEquals("mallory", unknown.user());
    }

    @Test
    void doesNotTakeTheDecoyForAPassword() {
        exchange.user = "mallory";
        exchange.password = "nobody's";
        assertEquals(Reason.LOGON_FAILURE, exchange.run().serverFailure().reason());
    }

    @Test
    void asksAboutTheAccountOnlyAfterTheProof() {
        AtomicInteger asked = new AtomicInteger();
        exchange.accounts =
                (_, _) -> {
                    asked.incrementAndGet();
                    return AccountDecision.refused(NtStatus.ACCOUNT_LOCKED_OUT);
                };
        exchange.password = "wrong";
        assertEquals(Reason.LOGON_FAILURE, exchange.run().serverFailure().reason());
        assertEquals(0, asked.get());
        exchange.password = "Wonderland1";
        Exchange.Result result = exchange.run();
        assertEquals(1, asked.get());
        assertEquals(Reason.ACCOUNT_LOCKED_OUT, result.serverFailure().reason());
        assertEquals(Reason.ACCOUNT_LOCKED_OUT, result.clientFailure().reason());
        assertEquals(NtStatus.ACCOUNT_LOCKED_OUT, result.clientFailure().ntstatus());
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, true", "5, false", "6, true"})
    void reportsErrorsOnlyToVersionsThatReadThem(int version, boolean told) {
        exchange.clientVersion = version;
        exchange.password = "wrong";
        Exchange.Result result = exchange.run();
        assertEquals(Reason.LOGON_FAILURE, result.serverFailure().reason());
        TsRequest last = TsRequest.read(exchange.frames.getLast().reader());
        assertEquals(told, last.errorCode().isPresent());
        if (told) {
            assertEquals(Reason.LOGON_FAILURE, result.clientFailure().reason());
            assertEquals(NtStatus.LOGON_FAILURE, last.errorCode().getAsInt());
            assertTrue(last.negoToken().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void refusesVersionsThatThePolicyForbids(int version) {
        exchange.clientVersion = version;
        exchange.serverMinimum = 5;
        CredSspFailure failure = exchange.run().serverFailure();
        assertEquals(Reason.VERSION_NOT_PERMITTED, failure.reason());
        assertEquals(version, failure.peerVersion());
        assertEquals(
                "offers version " + version + ", policy asks for 5 or newer", failure.detail());
    }

    @Test
    void answersANewerVersionWithItsOwn() {
        CredSspClient client = exchange.client(new SeededRandomness(3));
        TsRequest first = TsRequest.read(client.start().reader());
        TsRequest newer = TsRequest.ofVersion(9).withNegoToken(first.negoToken().orElseThrow());
        CredSspOutcome outcome =
                exchange.server(new SeededRandomness(4)).step(newer.toByteArray(), Exchange.NOW);
        CredSspOutcome.Reply reply = (CredSspOutcome.Reply) outcome;
        assertEquals(6, TsRequest.read(reply.frame().reader()).version());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5, 6})
    void noticesSomebodyInBetween(int version) {
        exchange.clientVersion = version;
        exchange.keySeenByClient = Bytes.ofHex("3082010a0282010100badbad");
        assertEquals(Reason.PUBLIC_KEY_MISMATCH, exchange.run().serverFailure().reason());
    }

    @Test
    void keepsSecretsOutOfItsWords() {
        Exchange.Result result = exchange.run();
        String words = result.toString() + exchange.server(new SeededRandomness(1));
        assertTrue(words.contains("Alice"));
        assertFalse(words.contains("Wonderland1"));
    }

    @Test
    void doesNotAcceptARecordedLogonAgain() {
        exchange.run();
        CredSspServer server = exchange.server(new SeededRandomness(99));
        server.step(exchange.frames.get(0).toByteArray(), Exchange.NOW);
        CredSspOutcome outcome = server.step(exchange.frames.get(2).toByteArray(), Exchange.NOW);
        assertEquals(Reason.LOGON_FAILURE, ((CredSspOutcome.Refused) outcome).failure().reason());
    }

    @ParameterizedTest
    @EnumSource
    void refusesFramesOutOfOrder(Tokens tokens) {
        exchange.tokens = tokens;
        exchange.run();
        for (int skipped = 2; skipped < exchange.frames.size(); skipped += 2) {
            CredSspServer server = exchange.server(new SeededRandomness(1));
            for (int index = 0; index < skipped - 2; index += 2) {
                server.step(exchange.frames.get(index).toByteArray(), Exchange.NOW);
            }
            CredSspOutcome outcome =
                    server.step(exchange.frames.get(skipped).toByteArray(), Exchange.NOW);
            assertEquals(CredSspOutcome.Refused.class, outcome.getClass(), "without " + skipped);
            outcome = server.step(exchange.frames.getFirst().toByteArray(), Exchange.NOW);
            assertEquals(
                    Reason.OUT_OF_ORDER,
                    ((CredSspOutcome.Refused) outcome).failure().reason(),
                    "after the end");
        }
    }
}
