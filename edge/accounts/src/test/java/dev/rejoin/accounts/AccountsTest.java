package dev.rejoin.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.session.Lockout;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Places;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UserName ALICE = UserName.of("alice");
    private static final Secret RIGHT = Secret.of("Tr0ub4dor&3");
    private static final Secret WRONG = Secret.of("tr0ub4dor&3");
    private static final UnixUserRule ROOT =
            new UnixUserRule(
                    true,
                    "root",
                    false,
                    name ->
                            switch (name) {
                                case "alice" -> OptionalLong.of(1000);
                                case "bob" -> OptionalLong.of(1001);
                                case "root", "toor" -> OptionalLong.of(0);
                                default -> OptionalLong.empty();
                            });

    @TempDir Path folder;
    private Places places;
    private Accounts accounts;
    private Throttle throttle;
    private BuiltInLogon logon;

    @BeforeEach
    void addAlice() throws IOException {
        places = new Places(folder.resolve("s"), folder.resolve("r"), folder.resolve("c"));
        accounts = open();
        accounts.add(Account.of(ALICE, "alice", NOON), RIGHT);
        throttle =
                new Throttle(
                        Optional.of(Duration.ofSeconds(1)),
                        Duration.ofSeconds(8),
                        Optional.of(new Lockout(3, Duration.ofMinutes(5))));
        logon = new BuiltInLogon(accounts, ROOT, throttle, InstantSource.fixed(NOON));
    }

    private Accounts open() throws IOException {
        SecureRandom random = new SecureRandom();
        return Accounts.open(StateDirectory.open(places, random), random, NOON);
    }

    private void assertRefused(CauseId id, Account account) throws IOException {
        accounts.change(account);
        LogonVerdict verdict = logon.verdict("alice");
        assertTrue(
                verdict instanceof LogonVerdict.Refused(Cause cause) && cause.is(id),
                id + " expected, but it is " + verdict);
    }

    private Account alice() throws IOException {
        return accounts.find(ALICE).orElseThrow();
    }

    @Test
    void accountsAreReadAsTheyWereWritten() throws IOException {
        Account full =
                alice().disabled(true)
                        .locked(true)
                        .mustChange(true)
                        .expiring(NOON.plusSeconds(1))
                        .passwordExpiring(NOON.plusSeconds(2))
                        .runningAs("bob");
        accounts.change(full);
        assertEquals(full, open().find(ALICE).orElseThrow());
        Account umlaut = Account.of(UserName.of("J\u00fcrgen"), "juergen", NOON);
        accounts.add(umlaut, RIGHT);
        assertEquals(List.of(full, umlaut), open().list());
        assertTrue(Files.exists(places.users().resolve("j%C3%BCrgen.json")));
    }

    @Test
    void theRightPasswordIsProvedUnderEverySpellingOfTheName() throws IOException {
        for (String typed : List.of("alice", "ALICE", "HOST\\Alice", "alice@host")) {
            assertTrue(logon.proves(typed, RIGHT), typed);
            assertFalse(logon.proves(typed, WRONG), typed);
            assertEquals(Optional.of(NtHash.of(RIGHT)), logon.hashes().find(typed, "HOST"), typed);
        }
        assertEquals(new LogonVerdict.Accepted(alice()), logon.verdict("Alice"));
        assertEquals(AccountDecision.ACCEPTED, logon.rule().decide("alice", ""));
    }

    @Test
    void unknownUsersProveNothingAndHaveOneDecoyForEver() throws IOException {
        for (String typed : List.of("bob", "", "..", ".decoy", "decoy", "a/b", "x".repeat(9999))) {
            assertFalse(logon.proves(typed, RIGHT), typed);
            assertEquals(Optional.empty(), logon.hashes().find(typed, ""), typed);
            assertEquals(
                    new LogonVerdict.Refused(Cause.of(CauseId.ACCOUNT_LOGON_FAILED, typed)),
                    logon.verdict(typed));
        }
        NtHash decoy = logon.decoy();
        assertNotEquals(NtHash.of(RIGHT), decoy);
        BuiltInLogon again = new BuiltInLogon(open(), ROOT, throttle, InstantSource.system());
        assertEquals(decoy, again.decoy());
        assertEquals(List.of(alice()), accounts.list());
    }

    @Test
    void everyStateOfAnAccountHasItsCauseAndItsStatus() throws IOException {
        Account alice = alice();
        assertRefused(CauseId.ACCOUNT_DISABLED, alice.disabled(true));
        assertEquals(AccountDecision.refused(0xC0000072), logon.rule().decide("alice", ""));
        assertRefused(CauseId.ACCOUNT_LOCKED, alice.locked(true));
        assertEquals(AccountDecision.refused(0xC0000234), logon.rule().decide("alice", ""));
        assertRefused(CauseId.ACCOUNT_EXPIRED, alice.expiring(NOON));
        assertEquals(AccountDecision.refused(0xC0000193), logon.rule().decide("alice", ""));
        assertRefused(CauseId.ACCOUNT_PASSWORD_EXPIRED, alice.passwordExpiring(NOON));
        assertEquals(AccountDecision.refused(0xC0000071), logon.rule().decide("alice", ""));
        assertRefused(CauseId.ACCOUNT_MUST_CHANGE, alice.mustChange(true));
        assertEquals(AccountDecision.refused(0xC0000224), logon.rule().decide("alice", ""));
        assertRefused(CauseId.RIGHT_MISSING, alice.runningAs("toor"));
        assertEquals(AccountDecision.refused(0xC000015B), logon.rule().decide("alice", ""));
        accounts.change(alice.expiring(NOON.plusSeconds(1)));
        assertEquals(AccountDecision.ACCEPTED, logon.rule().decide("alice", ""));
    }

    @Test
    void aLockoutLocksForItsTime() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertTrue(logon.verdict("alice") instanceof LogonVerdict.Accepted);
            throttle.failed("ALICE", "10.0.0.9", NOON);
        }
        assertRefused(CauseId.ACCOUNT_LOCKED, alice());
        assertEquals(
                "The account alice is locked until 2026-11-20T12:05:00Z.",
                ((LogonVerdict.Refused) logon.verdict("alice")).cause().meaning());
    }

    @Test
    void aNewPasswordEndsWhatWasWrongWithTheOld() throws IOException {
        accounts.change(alice().mustChange(true).passwordExpiring(NOON).disabled(true));
        accounts.setPassword(ALICE, WRONG, NOON.plusSeconds(9));
        assertTrue(logon.proves("alice", WRONG));
        assertFalse(logon.proves("alice", RIGHT));
        assertEquals(
                Account.of(ALICE, "alice", NOON).passwordSet(NOON.plusSeconds(9)).disabled(true),
                alice());
    }

    @Test
    void aChangeKeepsThePassword() throws IOException {
        accounts.change(alice().locked(true));
        assertTrue(logon.proves("alice", RIGHT));
    }

    @Test
    void aRemovedUserIsUnknown() throws IOException {
        accounts.remove(ALICE);
        assertFalse(logon.proves("alice", RIGHT));
        assertTrue(accounts.isEmpty());
        assertThrows(AccountException.class, () -> accounts.remove(ALICE));
        assertThrows(AccountException.class, () -> accounts.setPassword(ALICE, RIGHT, NOON));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        Account twice = Account.of(UserName.of("ALICE"), "alice", NOON);
        assertEquals(
                "there is a user ALICE already: 'rejoin user passwd ALICE' sets a new password",
                assertThrows(AccountException.class, () -> accounts.add(twice, RIGHT))
                        .getMessage());
        Account bob = Account.of(UserName.of("bob"), "bob", NOON);
        assertThrows(AccountException.class, () -> accounts.add(bob, Secret.of("")));
        assertThrows(AccountException.class, () -> accounts.add(bob, Secret.of("x".repeat(257))));
        for (String name : List.of("", "-x", "a b", "0day", "a:b", "x".repeat(33))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Account.of(UserName.of("bob"), name, NOON),
                    name);
        }
    }

    @Test
    void noFileHoldsAPasswordOrItsHash() throws IOException {
        String file = Files.readString(places.users().resolve("alice.json"));
        assertFalse(file.contains("Tr0ub4dor"));
        byte[] hash = NtHash.of(RIGHT).toByteArray();
        assertFalse(file.contains(HexFormat.of().formatHex(hash)));
        assertFalse(file.contains(Base64.getEncoder().encodeToString(hash)));
    }

    @Test
    void aHashCopiedToAnotherAccountDoesNotOpen() throws IOException {
        accounts.add(Account.of(UserName.of("bob"), "bob", NOON), WRONG);
        Path alice = places.users().resolve("alice.json");
        Path bob = places.users().resolve("bob.json");
        String forged = Files.readString(bob).replace("bob", "alice");
        Files.writeString(alice, forged);
        assertThrows(IOException.class, () -> accounts.lookUp(Optional.of(ALICE)));
        Files.copy(bob, alice, StandardCopyOption.REPLACE_EXISTING);
        assertThrows(IOException.class, () -> accounts.lookUp(Optional.of(ALICE)));
    }

    @Test
    void aFileCutAtAnyByteIsNamedAndKeepsNobodyElseOut() throws IOException {
        accounts.add(Account.of(UserName.of("bob"), "bob", NOON), RIGHT);
        Path file = places.users().resolve("alice.json");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message =
                    assertThrows(AccountException.class, () -> accounts.list()).getMessage();
            assertTrue(message.contains("alice.json is damaged"), message);
            assertEquals(AccountDecision.ACCEPTED, logon.rule().decide("bob", ""));
        }
    }

    @Test
    void desktopsNeverRunAsRootOrAsNobodyKnown() throws IOException {
        Account alice = alice();
        List<Account> all = List.of(alice);
        assertEquals(Optional.empty(), ROOT.objection(alice, all));
        assertTrue(ROOT.objection(alice.runningAs("root"), all).orElseThrow().contains("is root"));
        assertTrue(
                ROOT.objection(alice.runningAs("eve"), all)
                        .orElseThrow()
                        .contains("there is no Unix user eve"));
    }

    @Test
    void twoAccountsShareAUnixUserOnlyWhenToldSo() throws IOException {
        Account alice = alice();
        Account second = Account.of(UserName.of("aaron"), "alice", NOON.plusSeconds(1));
        List<Account> all = List.of(second, alice);
        for (boolean root : List.of(true, false)) {
            UnixUserRule rule = new UnixUserRule(root, "alice", false, ROOT.users());
            UnixUserRule shared = new UnixUserRule(root, "alice", true, ROOT.users());
            assertEquals(Optional.empty(), rule.objection(alice, all));
            assertTrue(rule.objection(second, all).orElseThrow().contains("belongs to alice"));
            assertEquals(Optional.empty(), shared.objection(second, all));
        }
        UnixUserRule user = new UnixUserRule(false, "carol", true, ROOT.users());
        assertTrue(user.objection(alice, all).orElseThrow().contains("the host runs as carol"));
    }

    @Test
    void theFirstUnixUserIsWhoCalledSudoOrTheFirstPerson() throws IOException {
        Path passwd = folder.resolve("passwd");
        Files.writeString(
                passwd,
                """
                root:x:0:0:root:/root:/bin/bash
                nobody:x:65534:65534::/:/bin/sh
                svc:x:999:999::/:/bin/sh
                none:x:1000:1000::/:/usr/sbin/nologin
                bob:x:1002:1002::/home/bob:/bin/bash
                ann:x:1001:1001::/home/ann:/bin/zsh
                broken line
                """);
        var sudo = Map.of("SUDO_USER", "eve");
        var sudoRoot = Map.of("SUDO_USER", "root");
        assertEquals(Optional.of("eve"), UnixUsers.first(sudo, passwd));
        assertEquals(Optional.of("ann"), UnixUsers.first(sudoRoot, passwd));
        assertEquals(Optional.empty(), UnixUsers.first(sudoRoot, folder.resolve("no such file")));
    }

    @Test
    void thisMachineKnowsRootAndNotNonsense() {
        UnixUsers machine = UnixUsers.ofThisMachine();
        assertEquals(OptionalLong.of(0), machine.uid("root"));
        assertEquals(OptionalLong.empty(), machine.uid("no-such-user-here"));
        assertEquals(OptionalLong.empty(), machine.uid("-h"));
    }

    @Test
    void randomPasswordsCanBeReadOutAndDiffer() {
        SecureRandom random = new SecureRandom();
        Secret one = Passwords.random(random);
        assertTrue(
                new String(one.toCharArray())
                        .matches("([b-df-hj-np-tvx][eiou]){2}(-([b-df-hj-np-tvx][eiou]){2}){4}"));
        assertNotEquals(one, Passwords.random(random));
    }
}
