package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-NLMP] 2.2.2.10 VERSION: of the peer's operating system, for diagnosis alone. */
public record NtlmVersion(int major, int minor, int build, int revision) {
    public static final int SIZE = 8;

    /** What we send: Windows 10 of build 19041, since some clients look at it. */
    public static final NtlmVersion OURS = new NtlmVersion(10, 0, 19041, 15);

    static NtlmVersion read(WireReader in) {
        in.need(SIZE, "VERSION");
        int major = in.u8();
        int minor = in.u8();
        int build = in.u16();
        in.skip(3);
        return new NtlmVersion(major, minor, build, in.u8());
    }

    void write(WireWriter out) {
        out.u8(major).u8(minor).u16(build).zeros(3).u8(revision);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + build;
    }
}
