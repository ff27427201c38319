package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.WireReader;

/** [MS-NLMP] 2.2.2.5 NEGOTIATE. */
public record NtlmFlags(int bits) {
    public static final int UNICODE = 0x1;
    public static final int OEM = 0x2;
    public static final int REQUEST_TARGET = 0x4;
    public static final int SIGN = 0x10;
    public static final int SEAL = 0x20;
    public static final int NTLM = 0x200;
    public static final int ANONYMOUS = 0x800;
    public static final int DOMAIN_SUPPLIED = 0x1000;
    public static final int WORKSTATION_SUPPLIED = 0x2000;
    public static final int ALWAYS_SIGN = 0x8000;
    public static final int TARGET_TYPE_DOMAIN = 0x1_0000;
    public static final int TARGET_TYPE_SERVER = 0x2_0000;
    public static final int EXTENDED_SESSION_SECURITY = 0x8_0000;
    public static final int TARGET_INFO = 0x80_0000;
    public static final int VERSION = 0x200_0000;
    public static final int KEY_128 = 0x2000_0000;
    public static final int KEY_EXCHANGE = 0x4000_0000;
    public static final int KEY_56 = 0x8000_0000;

    /** What both of our roles offer. */
    static final NtlmFlags OFFERED =
            new NtlmFlags(
                    UNICODE
                            | REQUEST_TARGET
                            | SIGN
                            | SEAL
                            | NTLM
                            | ALWAYS_SIGN
                            | EXTENDED_SESSION_SECURITY
                            | VERSION
                            | KEY_128
                            | KEY_EXCHANGE
                            | KEY_56);

    private static final int SEALED = UNICODE | SIGN | SEAL | EXTENDED_SESSION_SECURITY;

    static NtlmFlags read(WireReader in) {
        return new NtlmFlags(in.i32());
    }

    /** Whether all of {@code flags} are set. */
    public boolean has(int flags) {
        return (bits & flags) == flags;
    }

    public NtlmFlags with(int flags) {
        return new NtlmFlags(bits | flags);
    }

    public NtlmFlags and(NtlmFlags other) {
        return new NtlmFlags(bits & other.bits);
    }

    /** Whether CredSSP may rest on a session of these flags. */
    boolean strong() {
        return has(SEALED) && (has(KEY_128) || has(KEY_56));
    }

    @Override
    public String toString() {
        return String.format("0x%08x", bits);
    }
}
