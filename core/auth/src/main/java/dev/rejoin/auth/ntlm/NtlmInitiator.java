package dev.rejoin.auth.ntlm;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.Refusal;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** [MS-NLMP] 3.1 Client Details: logs one user on with NTLM version 2. */
public final class NtlmInitiator {

    /**
     * Who logs on, and where.
     *
     * @param workstation this computer's name, may be empty
     * @param targetName the service, such as TERMSRV/host
     * @param channelBindings the MD5 of the TLS channel bindings
     */
    public record Settings(
            String user,
            String domain,
            String workstation,
            NtHash hash,
            Optional<String> targetName,
            Optional<Bytes> channelBindings) {}

    /** What comes of a challenge. */
    public sealed interface Outcome {
        /** Send the token; the session is ready. */
        record Established(Bytes token, NtlmSession session) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private static final int LM_RESPONSE_SIZE = 24;

    private final Settings settings;
    private final Randomness randomness;
    private final byte[] negotiate;

    public NtlmInitiator(Settings settings, Randomness randomness) {
        this.settings = settings;
        this.randomness = randomness;
        this.negotiate = negotiate().toByteArray();
    }

    /** The first token of everybody: it names neither user nor computer. */
    public static Bytes negotiate() {
        return Bytes.owning(
                new NegotiateMessage(NtlmFlags.OFFERED, "", "", Optional.of(NtlmVersion.OURS))
                        .toByteArray());
    }

    /** The first token. */
    public Bytes start() {
        return Bytes.of(negotiate);
    }

    public Outcome step(byte[] token, Instant now) {
        if (!(NtlmMessage.read(new WireReader(token)) instanceof ChallengeMessage challenge)) {
            return new Outcome.Refused(Refusal.OUT_OF_ORDER);
        }
        NtlmFlags flags = challenge.flags().and(NtlmFlags.OFFERED.with(NtlmFlags.TARGET_INFO));
        if (!flags.strong()) {
            return new Outcome.Refused(Refusal.WEAK_SECURITY);
        }
        return authenticate(token, challenge, flags, now);
    }

    private Outcome authenticate(
            byte[] token, ChallengeMessage challenge, NtlmFlags flags, Instant now) {
        byte[] key = Ntlmv2.responseKey(settings.hash(), settings.user(), settings.domain());
        Ntlmv2Response response = response(key, challenge, now);
        byte[] baseKey = Ntlmv2.sessionBaseKey(key, response.proof().toByteArray());
        boolean exchange = flags.has(NtlmFlags.KEY_EXCHANGE);
        byte[] sessionKey = exchange ? randomness.bytes(NtHash.SIZE) : baseKey.clone();
        Bytes sentKey = exchange ? Bytes.owning(new Rc4(baseKey).apply(sessionKey)) : Bytes.EMPTY;
        Bytes blank = Bytes.owning(new byte[AuthenticateMessage.MIC_SIZE]);
        byte[] message = message(response, sentKey, flags, blank).toByteArray();
        if (response.pairs().promisesMic()) {
            byte[] mic = Ntlmv2.mic(sessionKey, negotiate, token, message);
            message = message(response, sentKey, flags, Bytes.owning(mic)).toByteArray();
        }
        NtlmSession session = NtlmSession.initiator(sessionKey, flags);
        Arrays.fill(key, (byte) 0);
        Arrays.fill(baseKey, (byte) 0);
        Arrays.fill(sessionKey, (byte) 0);
        return new Outcome.Established(Bytes.owning(message), session);
    }

    private Ntlmv2Response response(byte[] key, ChallengeMessage challenge, Instant now) {
        Optional<Instant> serverTime = challenge.targetInfo().timestamp();
        AvPairs pairs = challenge.targetInfo();
        // SPEC: [MS-NLMP] 3.1.5.1.2: a time in the challenge asks for a MIC.
        if (serverTime.isPresent()) {
            pairs = pairs.promisingMic();
        }
        pairs =
                pairs.with(
                                AvPair.CHANNEL_BINDINGS,
                                settings.channelBindings().orElse(Bytes.owning(new byte[16])))
                        .with(AvPair.TARGET_NAME, settings.targetName().orElse(""));
        Ntlmv2Response unproved =
                new Ntlmv2Response(
                        Bytes.owning(new byte[Ntlmv2Response.PROOF_SIZE]),
                        FileTime.of(serverTime.orElse(now)),
                        Bytes.owning(randomness.bytes(8)),
                        pairs,
                        Ntlmv2Response.TRAILER);
        return unproved.withProof(
                Ntlmv2.proof(key, challenge.challenge().toByteArray(), unproved.toByteArray()));
    }

    private AuthenticateMessage message(
            Ntlmv2Response response, Bytes sessionKey, NtlmFlags flags, Bytes mic) {
        return new AuthenticateMessage(
                Bytes.owning(new byte[LM_RESPONSE_SIZE]),
                Bytes.owning(response.toByteArray()),
                settings.domain(),
                settings.user(),
                settings.workstation(),
                sessionKey,
                flags,
                Optional.of(NtlmVersion.OURS),
                Optional.of(mic));
    }
}
