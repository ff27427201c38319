package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.store.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the accounts. */
@Command(name = "list", description = "Lists the users who may log on.")
final class UserListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "An array of objects, for programs.")
    private boolean json;

    @Mixin private StateOption state;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        List<Account> accounts = AccountFiles.work(state, files -> files.accounts().list());
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonArray.of(accounts.stream().map(UserListCommand::object).toList()));
            return 0;
        }
        out.printf("%-22s%-22s%s%n", "USER", "UNIX USER", "STATE");
        for (Account account : accounts) {
            out.printf(
                    "%-22s%-22s%s%n",
                    account.user(), account.unixUser(), String.join(", ", standing(account)));
        }
        return 0;
    }

    private static List<String> standing(Account account) {
        List<String> words = new ArrayList<>();
        if (account.disabled()) {
            words.add("disabled");
        }
        if (account.locked()) {
            words.add("locked");
        }
        Instant expires = account.expires();
        if (expires != null) {
            words.add((expires.isAfter(Instant.now()) ? "expires " : "expired ") + expires);
        }
        Instant passwordExpires = account.passwordExpires();
        if (passwordExpires != null) {
            words.add("password until " + passwordExpires);
        }
        if (account.mustChange()) {
            words.add("must change the password");
        }
        return words.isEmpty() ? List.of("enabled") : words;
    }

    private static Json object(Account account) {
        return Json.object()
                .put("user", account.user().spelling())
                .put("unixUser", account.unixUser())
                .put("disabled", account.disabled())
                .put("locked", account.locked())
                .put("mustChange", account.mustChange())
                .put("expires", account.expires())
                .put("passwordExpires", account.passwordExpires())
                .put("created", account.created());
    }
}
