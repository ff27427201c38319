package dev.rejoin.accounts;

import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.session.UserName;
import dev.rejoin.store.Json;
import dev.rejoin.store.JsonException;
import dev.rejoin.store.Sealing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An account as its file says it: the NT hash stands there sealed. */
record AccountFile(Account account, NtHash hash) {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    static AccountFile read(Path file, Sealing sealing) throws IOException {
        try {
            Json json = Json.parse(Files.readAllBytes(file));
            Account account = account(json, file);
            byte[] hash = sealing.unseal(context(account.user()), json.text("ntHash"));
            NtHash ntHash = NtHash.ofBytes(hash);
            Arrays.fill(hash, (byte) 0);
            return new AccountFile(account, ntHash);
        } catch (JsonException | IllegalArgumentException damaged) {
            throw damaged(file, damaged);
        }
    }

    /** Without the password. */
    static Account readAccount(Path file) throws IOException {
        try {
            return account(Json.parse(Files.readAllBytes(file)), file);
        } catch (JsonException | IllegalArgumentException damaged) {
            throw damaged(file, damaged);
        }
    }

    private static AccountException damaged(Path file, Exception why) {
        return new AccountException(
                file
                        + " is damaged ("
                        + why.getMessage()
                        + "): restore it from a copy, or remove the user and add it anew");
    }

    byte[] text(Sealing sealing) {
        byte[] secret = hash.toByteArray();
        String sealed = sealing.seal(context(account.user()), secret);
        Arrays.fill(secret, (byte) 0);
        return Json.object()
                .put("user", account.user().spelling())
                .put("unixUser", account.unixUser())
                .put("created", account.created())
                .put("disabled", account.disabled())
                .put("locked", account.locked())
                .put("expires", account.expires())
                .put("passwordExpires", account.passwordExpires())
                .put("mustChange", account.mustChange())
                .put("passwordSet", account.passwordSet())
                .put("ntHash", sealed)
                .pretty();
    }

    /** The key, with everything but plain characters as %XX: fit for any file system. */
    static String name(UserName user) {
        StringBuilder name = new StringBuilder();
        for (byte octet : user.key().getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = PLAIN.indexOf(character) >= 0;
            name.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return name + ".json";
    }

    private static Account account(Json json, Path file) throws JsonException {
        Account account =
                new Account(
                        UserName.of(json.text("user")),
                        json.text("unixUser"),
                        json.time("created"),
                        json.flag("disabled"),
                        json.flag("locked"),
                        json.optionalTime("expires").orElse(null),
                        json.optionalTime("passwordExpires").orElse(null),
                        json.flag("mustChange"),
                        json.time("passwordSet"));
        String name = name(account.user());
        String actual = file.getFileName().toString();
        if (!actual.equals(name) && !actual.equals("." + name)) {
            throw new IllegalArgumentException("it says user " + account.user());
        }
        return account;
    }

    private static String context(UserName user) {
        return "account/" + user.key() + "/nt-hash";
    }
}
