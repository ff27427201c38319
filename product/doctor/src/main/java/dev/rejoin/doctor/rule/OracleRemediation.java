package dev.rejoin.doctor.rule;

import java.util.Optional;

/**
 * Who may log on to whom after the update against CVE-2018-0886, by the policy "Encryption Oracle
 * Remediation" of either end (KB4093492).
 */
public final class OracleRemediation {
    /** CredSSP versions from here on bind the key together with a nonce. */
    static final int FIRST_SAFE_VERSION = 5;

    /** One end: without the update, or with it and one of its three settings. */
    public enum End {
        UNPATCHED(-1),
        FORCE_UPDATED_CLIENTS(0),
        MITIGATED(1),
        VULNERABLE(2);

        private final int value;

        End(int value) {
            this.value = value;
        }

        /** AllowEncryptionOracle; empty where there is no such value yet. */
        public Optional<Integer> value() {
            return value < 0 ? Optional.empty() : Optional.of(value);
        }
    }

    private OracleRemediation() {}

    public static boolean connects(End client, End server) {
        if (server == End.UNPATCHED) {
            return client != End.FORCE_UPDATED_CLIENTS && client != End.MITIGATED;
        }
        return client != End.UNPATCHED || server != End.FORCE_UPDATED_CLIENTS;
    }

    /** Whether a CredSSP version is one from before the update. */
    public static boolean unpatched(int version) {
        return version > 0 && version < FIRST_SAFE_VERSION;
    }
}
