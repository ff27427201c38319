package dev.rejoin.auth.credssp;

/** Whether an account that has proved its password may log on. */
public sealed interface AccountDecision {
    AccountDecision ACCEPTED = new Accepted();

    static AccountDecision refused(int ntstatus) {
        return new Refused(ntstatus);
    }

    record Accepted() implements AccountDecision {}

    /** With the NTSTATUS that tells the client why, such as ACCOUNT_DISABLED. */
    record Refused(int ntstatus) implements AccountDecision {}
}
