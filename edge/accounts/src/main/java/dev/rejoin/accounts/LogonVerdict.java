package dev.rejoin.accounts;

import dev.rejoin.cause.Cause;

/** Whether an account whose password was proved may log on. */
public sealed interface LogonVerdict {
    record Accepted(Account account) implements LogonVerdict {}

    record Refused(Cause cause) implements LogonVerdict {}
}
