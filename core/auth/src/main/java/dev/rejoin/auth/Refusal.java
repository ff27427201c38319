package dev.rejoin.auth;

/** Why NTLM or SPNEGO refuses a well-formed token; a malformed one is a {@code DecodeException}. */
public enum Refusal {
    /** Unknown user or wrong password: nothing tells which. */
    LOGON_FAILURE,
    ANONYMOUS,
    /** A response of NTLM version 1 or LM alone. */
    NTLM_VERSION_1,
    /** Less than Unicode, extended session security, signing, sealing and 56 bits. */
    WEAK_SECURITY,
    /** A message integrity code that is missing or does not match. */
    MESSAGE_ALTERED,
    OUT_OF_ORDER,
    /** The peer offers or wants mechanisms, but not NTLM. */
    NO_COMMON_MECHANISM
}
