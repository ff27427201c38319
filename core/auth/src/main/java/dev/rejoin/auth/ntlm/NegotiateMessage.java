package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/** [MS-NLMP] 2.2.1.1 NEGOTIATE_MESSAGE: what the client can do; its names are in OEM characters. */
public record NegotiateMessage(
        NtlmFlags flags, String domain, String workstation, Optional<NtlmVersion> version)
        implements NtlmMessage {
    static final int TYPE = 1;

    private static final String NAME = "NEGOTIATE_MESSAGE";
    private static final int FIXED = 32;

    static NegotiateMessage read(WireReader in, Payload payload) {
        in.need(FIXED - 12, NAME);
        NtlmFlags flags = NtlmFlags.read(in);
        Bytes domain = payload.read(in, "DomainName", MOST_NAME);
        Bytes workstation = payload.read(in, "Workstation", MOST_NAME);
        return new NegotiateMessage(
                flags,
                Payload.text(domain, false),
                Payload.text(workstation, false),
                flags.has(NtlmFlags.VERSION)
                        ? Optional.of(NtlmVersion.read(in))
                        : Optional.empty());
    }

    @Override
    public void write(WireWriter out) {
        Payload.Writer payload = new Payload.Writer(FIXED + versionSize());
        out.i64(SIGNATURE).u32(TYPE).u32(flags.bits());
        payload.point(out, Payload.encode(domain, false));
        payload.point(out, Payload.encode(workstation, false));
        version.ifPresent(value -> value.write(out));
        payload.finish(out);
    }

    @Override
    public int size() {
        return FIXED
                + versionSize()
                + Payload.encode(domain, false).size()
                + Payload.encode(workstation, false).size();
    }

    private int versionSize() {
        return version.isPresent() ? NtlmVersion.SIZE : 0;
    }
}
