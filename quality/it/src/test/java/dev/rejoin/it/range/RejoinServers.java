package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;

import java.util.List;

/** Our own host. */
final class RejoinServers {
    private RejoinServers() {}

    static List<RangeTarget> targets() {
        return List.of(
                plain("Rejoin, NLA", HEALTHY, workshop -> workshop.rejoin().withNla()),
                plain("Rejoin, TLS", HEALTHY, workshop -> workshop.rejoin().withTls()),
                account("right password", HEALTHY, "anna"),
                plain(
                                "Rejoin, wrong password",
                                "account-logon-failed",
                                workshop -> workshop.rejoin().withAccount("bert", "Another-1"))
                        .as("bert"),
                account("disabled", "account-disabled", "dora", "--disabled"),
                account("locked", "account-locked", "lutz", "--locked"),
                account("expired", "account-expired", "egon", "--expires=2020-01-01"),
                account(
                        "password expired",
                        "account-password-expired",
                        "petra",
                        "--password-expires=2020-01-01"),
                account("must change", "account-must-change", "mona", "--must-change"));
    }

    private static RangeTarget account(String name, String cause, String user, String... options) {
        return plain(
                        "Rejoin, " + name,
                        cause,
                        workshop -> workshop.rejoin().withAccount(user, Range.PASSWORD, options))
                .as(user);
    }
}
