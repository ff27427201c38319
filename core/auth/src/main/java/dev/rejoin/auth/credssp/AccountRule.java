package dev.rejoin.auth.credssp;

/**
 * Decides about an account after its password proved right, and never before: a wrong password on a
 * locked account is a wrong password.
 */
@FunctionalInterface
public interface AccountRule {
    AccountDecision decide(String user, String domain);
}
