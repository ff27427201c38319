package dev.rejoin.accounts;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.session.UserName;
import dev.rejoin.store.AtomicFile;
import dev.rejoin.store.Sealing;
import dev.rejoin.store.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The built-in accounts: one file a user, read anew for every logon, so that a change made beside a
 * running host counts at once.
 */
public final class Accounts {
    // No user's name begins with a dot.
    private static final String DECOY = ".decoy.json";

    private final Path folder;
    private final Sealing sealing;

    private Accounts(Path folder, Sealing sealing) {
        this.folder = folder;
        this.sealing = sealing;
    }

    /** Makes the decoy, an account that nobody can log on to, when there is none. */
    public static Accounts open(StateDirectory state, RandomGenerator random, Instant now)
            throws IOException {
        Accounts accounts = new Accounts(state.places().users(), state.sealing());
        Path decoy = accounts.folder.resolve(DECOY);
        if (!Files.exists(decoy)) {
            byte[] unknown = new byte[NtHash.SIZE];
            random.nextBytes(unknown);
            Account nobody = Account.of(UserName.of("decoy"), "nobody", now).disabled(true);
            AccountFile file = new AccountFile(nobody, NtHash.ofBytes(unknown));
            AtomicFile.create(decoy, file.text(accounts.sealing));
        }
        return accounts;
    }

    public void add(Account account, Secret password) throws IOException {
        requirePassword(password);
        AccountFile file = new AccountFile(account, NtHash.of(password));
        if (!AtomicFile.create(path(account.user()), file.text(sealing))) {
            throw new AccountException(
                    "there is a user "
                            + account.user()
                            + " already: 'rejoin user passwd "
                            + account.user()
                            + "' sets a new password");
        }
    }

    public void setPassword(UserName user, Secret password, Instant now) throws IOException {
        requirePassword(password);
        Account account = require(user).account().passwordSet(now);
        write(new AccountFile(account, NtHash.of(password)));
    }

    /** Replaces everything but the password. */
    public void change(Account account) throws IOException {
        write(new AccountFile(account, require(account.user()).hash()));
    }

    public void remove(UserName user) throws IOException {
        if (!AtomicFile.delete(path(user))) {
            throw unknown(user);
        }
    }

    public Optional<Account> find(UserName user) throws IOException {
        return read(user).map(AccountFile::account);
    }

    /** By name. Throws for a file that cannot be read, rather than leave a user out. */
    public List<Account> list() throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (Path file : files()) {
            accounts.add(AccountFile.readAccount(file));
        }
        accounts.sort(Comparator.comparing(Account::user));
        return accounts;
    }

    /** Those that can be read: one damaged file must not keep everybody out. */
    List<Account> readable() throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (Path file : files()) {
            try {
                accounts.add(AccountFile.readAccount(file));
            } catch (AccountException | NoSuchFileException damagedOrRemoved) {
                // Its own user is told at logon, and an administrator by list().
            }
        }
        return accounts;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Accounts::isAccount).toList();
        }
    }

    /** Whether there are none yet, without reading any. */
    public boolean isEmpty() throws IOException {
        return files().isEmpty();
    }

    /**
     * The hash of {@code user}, and for a name that nobody has the decoy's: the same work for both,
     * so that the time of an answer does not tell who exists.
     */
    Stored lookUp(Optional<UserName> user) throws IOException {
        Path decoy = folder.resolve(DECOY);
        Path own = user.map(this::path).orElse(decoy);
        boolean known = user.isPresent() && Files.exists(own);
        AccountFile file = AccountFile.read(known ? own : decoy, sealing);
        return new Stored(known, file.account(), file.hash());
    }

    /** What a look-up came to: the decoy when {@code known} is false. */
    record Stored(boolean known, Account account, NtHash hash) {}

    private static boolean isAccount(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") && !name.startsWith(".");
    }

    private Optional<AccountFile> read(UserName user) throws IOException {
        try {
            return Optional.of(AccountFile.read(path(user), sealing));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
    }

    private AccountFile require(UserName user) throws IOException {
        return read(user).orElseThrow(() -> unknown(user));
    }

    private static AccountException unknown(UserName user) {
        return new AccountException(
                "there is no user " + user + ": 'rejoin user list' shows those there are");
    }

    private static void requirePassword(Secret password) throws AccountException {
        if (password.isEmpty()) {
            throw new AccountException("the password is empty");
        }
        // LIMIT: what Windows' own clients can type and send.
        if (password.length() > 256) {
            throw new AccountException("the password is longer than 256 characters");
        }
    }

    private void write(AccountFile file) throws IOException {
        AtomicFile.write(path(file.account().user()), file.text(sealing));
    }

    private Path path(UserName user) {
        return folder.resolve(AccountFile.name(user));
    }
}
