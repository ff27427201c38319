package dev.rejoin.auth.credssp;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.Refusal;

/**
 * Why an exchange ended without a logon.
 *
 * @param ntstatus what the peer is told, or told us
 * @param user as the client named itself, unproved; empty before it did
 * @param domain likewise
 * @param workstation likewise
 * @param peerVersion the CredSSP version of the peer; 0 before it said one
 * @param detail one line for the journal: what was wrong with which thing
 */
public record CredSspFailure(
        Reason reason,
        int ntstatus,
        String user,
        String domain,
        String workstation,
        int peerVersion,
        String detail) {

    /** What was wrong. */
    public enum Reason {
        /** Unknown user or wrong password; the exchange does not tell which. */
        LOGON_FAILURE(NtStatus.LOGON_FAILURE),
        ACCOUNT_RESTRICTION(NtStatus.ACCOUNT_RESTRICTION),
        LOGON_HOURS(NtStatus.INVALID_LOGON_HOURS),
        WORKSTATION_NOT_ALLOWED(NtStatus.INVALID_WORKSTATION),
        PASSWORD_EXPIRED(NtStatus.PASSWORD_EXPIRED),
        ACCOUNT_DISABLED(NtStatus.ACCOUNT_DISABLED),
        LOGON_TYPE_NOT_GRANTED(NtStatus.LOGON_TYPE_NOT_GRANTED),
        ACCOUNT_EXPIRED(NtStatus.ACCOUNT_EXPIRED),
        PASSWORD_MUST_CHANGE(NtStatus.PASSWORD_MUST_CHANGE),
        ACCOUNT_LOCKED_OUT(NtStatus.ACCOUNT_LOCKED_OUT),
        /** Refused with a status that has no name here. */
        OTHER_STATUS(NtStatus.SEC_E_LOGON_DENIED),
        ANONYMOUS(NtStatus.LOGON_FAILURE),
        /** A response of NTLM version 1 or LM alone. */
        NTLM_VERSION_1(NtStatus.LOGON_FAILURE),
        /** Session security weaker than signing, sealing and 56 bits. */
        WEAK_SECURITY(NtStatus.SEC_E_UNSUPPORTED_FUNCTION),
        /** The client offers Kerberos or others, but not NTLM. */
        NO_COMMON_MECHANISM(NtStatus.SEC_E_UNSUPPORTED_FUNCTION),
        /** The peer's CredSSP version is below what the policy asks for: event 6041. */
        VERSION_NOT_PERMITTED(NtStatus.SEC_E_UNSUPPORTED_FUNCTION),
        /** A MIC, signature or sealed message that does not match. */
        MESSAGE_ALTERED(NtStatus.SEC_E_MESSAGE_ALTERED),
        /** The peer sees another TLS key: somebody terminates TLS in between. */
        PUBLIC_KEY_MISMATCH(NtStatus.SEC_E_BAD_BINDINGS),
        /** Smart card or Remote Credential Guard instead of a password. */
        CREDENTIALS_REFUSED(NtStatus.SEC_E_NO_CREDENTIALS),
        OUT_OF_ORDER(NtStatus.SEC_E_OUT_OF_SEQUENCE),
        MALFORMED(NtStatus.SEC_E_INVALID_TOKEN),
        /**
         * The server could not read the client's first token: it knows only NTLM as such, or only
         * SPNEGO. Nothing about the user has been sent.
         */
        TOKEN_FORM(NtStatus.SEC_E_INVALID_TOKEN);

        private final int ntstatus;

        Reason(int ntstatus) {
            this.ntstatus = ntstatus;
        }

        public int ntstatus() {
            return ntstatus;
        }

        /** The reason that a status names; the first constant wins where several share one. */
        public static Reason of(int ntstatus) {
            for (Reason reason : values()) {
                if (reason.ntstatus == ntstatus) {
                    return reason;
                }
            }
            return OTHER_STATUS;
        }

        static Reason of(Refusal refusal) {
            return switch (refusal) {
                case LOGON_FAILURE -> LOGON_FAILURE;
                case ANONYMOUS -> ANONYMOUS;
                case NTLM_VERSION_1 -> NTLM_VERSION_1;
                case WEAK_SECURITY -> WEAK_SECURITY;
                case MESSAGE_ALTERED -> MESSAGE_ALTERED;
                case OUT_OF_ORDER -> OUT_OF_ORDER;
                case NO_COMMON_MECHANISM -> NO_COMMON_MECHANISM;
            };
        }
    }
}
