package dev.rejoin.auth.ntlm;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-NLMP] 2.2.1.3 AUTHENTICATE_MESSAGE: who the client is, and the proof.
 *
 * @param ntResponse of NTLM version 2 if longer than 24 bytes
 * @param sessionKey encrypted; empty without key exchange
 * @param mic sixteen bytes over all three messages; older clients leave its room out
 */
public record AuthenticateMessage(
        Bytes lmResponse,
        Bytes ntResponse,
        String domain,
        String user,
        String workstation,
        Bytes sessionKey,
        NtlmFlags flags,
        Optional<NtlmVersion> version,
        Optional<Bytes> mic)
        implements NtlmMessage {
    static final int TYPE = 3;

    /** Where the code stands that is zero while it is being computed. */
    static final int MIC_OFFSET = 72;

    static final int MIC_SIZE = 16;

    private static final String NAME = "AUTHENTICATE_MESSAGE";
    private static final int FIXED = 64;

    public AuthenticateMessage {
        if (mic.isPresent() && (version.isEmpty() || mic.get().size() != MIC_SIZE)) {
            throw new IllegalArgumentException("a MIC has 16 bytes and stands behind a version");
        }
    }

    static AuthenticateMessage read(WireReader in, Payload payload) {
        in.need(FIXED - 12, NAME);
        Bytes lmResponse = payload.read(in, "LmChallengeResponse", MOST_NAME);
        Bytes ntResponse = payload.read(in, "NtChallengeResponse", MOST_RESPONSE);
        Bytes domain = payload.read(in, "DomainName", MOST_NAME);
        Bytes user = payload.read(in, "UserName", MOST_NAME);
        Bytes workstation = payload.read(in, "Workstation", MOST_NAME);
        Bytes sessionKey = payload.read(in, "EncryptedRandomSessionKey", MOST_NAME);
        NtlmFlags flags = NtlmFlags.read(in);
        boolean unicode = flags.has(NtlmFlags.UNICODE);
        Optional<NtlmVersion> version = Optional.empty();
        Optional<Bytes> mic = Optional.empty();
        // Nothing in the message says that these two are there, only the room before the payload.
        if (payload.start() >= FIXED + NtlmVersion.SIZE) {
            version = Optional.of(NtlmVersion.read(in));
        }
        if (payload.start() >= MIC_OFFSET + MIC_SIZE) {
            mic = Optional.of(Bytes.read(in.need(MIC_SIZE, "MIC"), MIC_SIZE));
        }
        return new AuthenticateMessage(
                lmResponse,
                ntResponse,
                Payload.text(domain, unicode),
                Payload.text(user, unicode),
                Payload.text(workstation, unicode),
                sessionKey,
                flags,
                version,
                mic);
    }

    @Override
    public void write(WireWriter out) {
        boolean unicode = flags.has(NtlmFlags.UNICODE);
        Payload.Writer payload = new Payload.Writer(fixedSize());
        out.i64(SIGNATURE).u32(TYPE);
        payload.point(out, lmResponse);
        payload.point(out, ntResponse);
        payload.point(out, Payload.encode(domain, unicode));
        payload.point(out, Payload.encode(user, unicode));
        payload.point(out, Payload.encode(workstation, unicode));
        payload.point(out, sessionKey);
        out.u32(flags.bits());
        version.ifPresent(value -> value.write(out));
        mic.ifPresent(value -> value.write(out));
        payload.finish(out);
    }

    @Override
    public int size() {
        boolean unicode = flags.has(NtlmFlags.UNICODE);
        return fixedSize()
                + lmResponse.size()
                + ntResponse.size()
                + Payload.encode(domain, unicode).size()
                + Payload.encode(user, unicode).size()
                + Payload.encode(workstation, unicode).size()
                + sessionKey.size();
    }

    public boolean anonymous() {
        return flags.has(NtlmFlags.ANONYMOUS) || user.isEmpty();
    }

    /** A response of the first version has 24 bytes, and none at all means LM alone. */
    public boolean version1() {
        return ntResponse.size() <= 24;
    }

    /** Nothing but names: the responses can be attacked offline. */
    @Override
    public String toString() {
        return "AuthenticateMessage[" + domain + "\\" + user + " at " + workstation + "]";
    }

    private int fixedSize() {
        return FIXED
                + (version.isPresent() ? NtlmVersion.SIZE : 0)
                + (mic.isPresent() ? MIC_SIZE : 0);
    }
}
