package dev.rejoin.auth.credssp;

import dev.rejoin.auth.ntlm.NtlmIdentity;

/**
 * A finished logon.
 *
 * @param identity who proved the password: the only identity to trust
 * @param credentials what the client delegated; the names in it are claims
 * @param version the CredSSP version that both ends used
 */
public record CredSspLogon(NtlmIdentity identity, TsPasswordCreds credentials, int version) {
    public String user() {
        return identity.user();
    }

    public String domain() {
        return identity.domain();
    }
}
