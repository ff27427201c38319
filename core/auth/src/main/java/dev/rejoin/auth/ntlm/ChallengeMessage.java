package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-NLMP] 2.2.1.2 CHALLENGE_MESSAGE: what the server can do, who it is, and the number to answer.
 *
 * @param challenge eight bytes
 */
public record ChallengeMessage(
        NtlmFlags flags,
        String targetName,
        Bytes challenge,
        AvPairs targetInfo,
        Optional<NtlmVersion> version)
        implements NtlmMessage {
    static final int TYPE = 2;

    private static final String NAME = "CHALLENGE_MESSAGE";
    private static final int FIXED = 48;

    public ChallengeMessage {
        if (challenge.size() != 8) {
            throw new IllegalArgumentException("a challenge of " + challenge.size() + " bytes");
        }
    }

    static ChallengeMessage read(WireReader in, Payload payload) {
        in.need(FIXED - 12, NAME);
        Bytes target = payload.read(in, "TargetName", MOST_NAME);
        NtlmFlags flags = NtlmFlags.read(in);
        Bytes challenge = Bytes.read(in, 8);
        in.skip(8);
        Bytes info = payload.read(in, "TargetInfo", AvPairs.MOST);
        return new ChallengeMessage(
                flags,
                Payload.text(target, flags.has(NtlmFlags.UNICODE)),
                challenge,
                info.isEmpty() ? AvPairs.NONE : AvPairs.read(info.reader()),
                flags.has(NtlmFlags.VERSION)
                        ? Optional.of(NtlmVersion.read(in))
                        : Optional.empty());
    }

    @Override
    public void write(WireWriter out) {
        Payload.Writer payload = new Payload.Writer(FIXED + versionSize());
        out.i64(SIGNATURE).u32(TYPE);
        payload.point(out, target());
        out.u32(flags.bits());
        challenge.write(out);
        out.zeros(8);
        payload.point(out, info());
        version.ifPresent(value -> value.write(out));
        payload.finish(out);
    }

    @Override
    public int size() {
        return FIXED + versionSize() + target().size() + info().size();
    }

    private Bytes target() {
        return Payload.encode(targetName, flags.has(NtlmFlags.UNICODE));
    }

    private Bytes info() {
        return flags.has(NtlmFlags.TARGET_INFO) ? targetInfo.encoded() : Bytes.EMPTY;
    }

    private int versionSize() {
        return version.isPresent() ? NtlmVersion.SIZE : 0;
    }
}
