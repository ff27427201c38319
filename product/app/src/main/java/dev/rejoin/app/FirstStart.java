package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.accounts.Accounts;
import dev.rejoin.accounts.Passwords;
import dev.rejoin.accounts.UnixUsers;
import dev.rejoin.auth.Secret;
import dev.rejoin.net.Certificates;
import dev.rejoin.net.TlsIdentity;
import dev.rejoin.session.Event;
import dev.rejoin.session.EventKind;
import dev.rejoin.session.UserName;
import dev.rejoin.store.HostState;
import dev.rejoin.store.Journal;
import dev.rejoin.store.Places;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host needs before it can listen, made where it is missing.
 *
 * @param made what was made, each in a line for the person who starts the host
 * @param user the account just made, or null when there were accounts
 * @param password of that account; shown once and kept nowhere
 */
record FirstStart(
        TlsIdentity identity, String made, @Nullable Account user, @Nullable Secret password) {

    /** Whom a desktop runs as on a machine without people. */
    private static final String NOBODY = "nobody";

    private static final String NAME_WITHOUT_PERSON = "rejoin";

    static FirstStart prepare(HostState state, SecureRandom random, Instant now)
            throws IOException {
        var made = new StringBuilder();
        state.setAside().forEach(file -> made.append(file).append('\n'));
        TlsIdentity identity = certificate(state.places(), random, now, made);
        Accounts accounts = Accounts.open(state.directory(), random, now);
        if (!accounts.isEmpty()) {
            return new FirstStart(identity, made.toString(), null, null);
        }
        Account account = firstAccount(now);
        Secret password = Passwords.random(random);
        accounts.add(account, password);
        return new FirstStart(identity, made.toString(), account, password);
    }

    /** Removes the account just made, if one was: its password is never shown. */
    void takeUserBack(HostState state) throws IOException {
        if (user != null) {
            Accounts.open(state.directory(), new SecureRandom(), user.created())
                    .remove(user.user());
        }
    }

    private static TlsIdentity certificate(
            Places places, SecureRandom random, Instant now, StringBuilder made)
            throws IOException {
        Path certificate = places.tls().resolve("certificate.pem");
        Path key = places.tls().resolve("key.pem");
        if (Files.exists(certificate) && Files.exists(key)) {
            TlsIdentity identity = Certificates.load(certificate, key);
            if (!Certificates.needsRenewal(identity, now)) {
                return identity;
            }
        }
        TlsIdentity identity = Certificates.selfSigned(hostName(), now, random);
        Certificates.save(identity, certificate, key);
        String words = "a certificate that signs itself was made: " + certificate;
        try (Journal journal = new Journal(places)) {
            journal.append(Event.of(now, EventKind.CERTIFICATE_MADE, words));
        }
        made.append("Made ").append(certificate).append(", which signs itself.\n");
        return identity;
    }

    /** For the person behind sudo, else the machine's first person, else for nobody. */
    private static Account firstAccount(Instant now) throws IOException {
        Optional<String> person =
                AccountFiles.isRoot()
                        ? UnixUsers.first(System.getenv())
                        : Optional.of(AccountFiles.hostUser());
        String unixUser = person.orElse(NOBODY);
        UserName name = person.flatMap(UserName::parse).orElse(UserName.of(NAME_WITHOUT_PERSON));
        return Account.of(name, unixUser, now);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** Whether the account's desktops run as nobody, for want of a person. */
    boolean isWithoutPerson() {
        return user != null && user.unixUser().equals(NOBODY);
    }
}
