package dev.rejoin.auth.ntlm;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.Refusal;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * [MS-NLMP] 3.2 Server Details: NTLM version 2 alone, for named users. A token that cannot be read
 * is a {@code DecodeException}.
 */
public final class NtlmAcceptor {
    private final NtlmTarget target;
    private final NtHashLookup hashes;
    private final NtHash decoy;
    private final Randomness randomness;
    private State state = new Fresh();

    public NtlmAcceptor(
            NtlmTarget target, NtHashLookup hashes, NtHash decoy, Randomness randomness) {
        this.target = target;
        this.hashes = hashes;
        this.decoy = decoy;
        this.randomness = randomness;
    }

    private sealed interface State {}

    private record Fresh() implements State {}

    /** With both messages as they went over the wire: the MIC covers the bytes. */
    private record Challenged(Bytes negotiate, Bytes encoded, ChallengeMessage challenge)
            implements State {}

    private record Finished() implements State {}

    public NtlmOutcome step(byte[] token, Instant now) {
        State before = state;
        state = new Finished();
        NtlmMessage message = NtlmMessage.read(new WireReader(token));
        return switch (before) {
            case Fresh _ when message instanceof NegotiateMessage negotiate ->
                    challenge(token, negotiate, now);
            case Challenged sent when message instanceof AuthenticateMessage authenticate ->
                    authenticate(token, authenticate, sent);
            default -> new NtlmOutcome.Refused(Refusal.OUT_OF_ORDER, Optional.empty());
        };
    }

    private NtlmOutcome challenge(byte[] token, NegotiateMessage negotiate, Instant now) {
        NtlmFlags common = negotiate.flags().and(NtlmFlags.OFFERED);
        if (!common.strong()) {
            return new NtlmOutcome.Refused(Refusal.WEAK_SECURITY, Optional.empty());
        }
        NtlmFlags flags =
                common.with(
                        NtlmFlags.REQUEST_TARGET
                                | NtlmFlags.NTLM
                                | NtlmFlags.TARGET_INFO
                                | NtlmFlags.VERSION
                                | (target.inDomain()
                                        ? NtlmFlags.TARGET_TYPE_DOMAIN
                                        : NtlmFlags.TARGET_TYPE_SERVER));
        ChallengeMessage challenge =
                new ChallengeMessage(
                        flags,
                        target.netbiosDomain(),
                        Bytes.owning(randomness.bytes(8)),
                        target.info(now),
                        Optional.of(NtlmVersion.OURS));
        Bytes answer = Bytes.owning(challenge.toByteArray());
        state = new Challenged(Bytes.of(token), answer, challenge);
        return new NtlmOutcome.Continue(answer);
    }

    private NtlmOutcome authenticate(byte[] token, AuthenticateMessage message, Challenged sent) {
        if (message.anonymous()) {
            return refused(Refusal.ANONYMOUS, message, AvPairs.NONE);
        }
        if (message.version1()) {
            return refused(Refusal.NTLM_VERSION_1, message, AvPairs.NONE);
        }
        Ntlmv2Response response = Ntlmv2Response.read(message.ntResponse().reader());
        NtlmFlags flags = message.flags().and(sent.challenge().flags());
        if (!flags.strong()) {
            return refused(Refusal.WEAK_SECURITY, message, response.pairs());
        }
        Optional<NtHash> hash = hashes.find(message.user(), message.domain());
        Bytes number = sent.challenge().challenge();
        byte[] key = key(hash.orElse(decoy), message, response, number);
        boolean proved = fits(key, message, response, number);
        byte[] sessionKey = sessionKey(key, message, response, flags);
        boolean intact = intact(token, message, response, sent, sessionKey);
        Arrays.fill(key, (byte) 0);
        if (!proved || hash.isEmpty()) {
            return refused(Refusal.LOGON_FAILURE, message, response.pairs());
        }
        if (!intact) {
            return refused(Refusal.MESSAGE_ALTERED, message, response.pairs());
        }
        NtlmSession session = NtlmSession.acceptor(sessionKey, flags);
        Arrays.fill(sessionKey, (byte) 0);
        return new NtlmOutcome.Accepted(identity(message, response.pairs()), session);
    }

    /**
     * The key that fits the proof, among the forms in which clients hash a name; one of them if
     * none does. All are computed in every case, so that the time tells nothing.
     */
    private static byte[] key(
            NtHash hash, AuthenticateMessage message, Ntlmv2Response response, Bytes number) {
        byte[] result = new byte[0];
        boolean found = false;
        for (Name name : names(message)) {
            byte[] key = Ntlmv2.responseKey(hash, name.user(), name.domain());
            boolean fits = fits(key, message, response, number);
            result = found ? result : key;
            found |= fits;
        }
        return result;
    }

    private static boolean fits(
            byte[] key, AuthenticateMessage message, Ntlmv2Response response, Bytes number) {
        byte[] answer = message.ntResponse().toByteArray();
        byte[] proof = Ntlmv2.proof(key, number.toByteArray(), answer);
        return MessageDigest.isEqual(proof, response.proof().toByteArray());
    }

    private record Name(String user, String domain) {}

    private static List<Name> names(AuthenticateMessage message) {
        String user = message.user();
        int at = user.indexOf('@');
        return List.of(
                new Name(user, message.domain()),
                new Name(user, ""),
                at < 0
                        ? new Name(user + "@" + message.domain(), "")
                        : new Name(user.substring(0, at), user.substring(at + 1)));
    }

    private static byte[] sessionKey(
            byte[] responseKey,
            AuthenticateMessage message,
            Ntlmv2Response response,
            NtlmFlags flags) {
        byte[] base = Ntlmv2.sessionBaseKey(responseKey, response.proof().toByteArray());
        if (!flags.has(NtlmFlags.KEY_EXCHANGE)) {
            return base;
        }
        if (message.sessionKey().size() != base.length) {
            throw message.sessionKey()
                    .reader()
                    .failure("EncryptedRandomSessionKey", "16 bytes", message.sessionKey().size());
        }
        return new Rc4(base).apply(message.sessionKey().toByteArray());
    }

    private static boolean intact(
            byte[] token,
            AuthenticateMessage message,
            Ntlmv2Response response,
            Challenged sent,
            byte[] sessionKey) {
        if (!response.pairs().promisesMic()) {
            // An old client; a newer one that never saw our time would look the same, so the proof
            // must at least cover the names and the time that we sent.
            return response.pairs().pairs().containsAll(sent.challenge().targetInfo().pairs());
        }
        return message.mic().isPresent()
                && MessageDigest.isEqual(
                        Ntlmv2.mic(
                                sessionKey,
                                sent.negotiate().toByteArray(),
                                sent.encoded().toByteArray(),
                                token),
                        message.mic().get().toByteArray());
    }

    private static NtlmOutcome refused(
            Refusal refusal, AuthenticateMessage message, AvPairs pairs) {
        return new NtlmOutcome.Refused(refusal, Optional.of(identity(message, pairs)));
    }

    private static NtlmIdentity identity(AuthenticateMessage message, AvPairs pairs) {
        return new NtlmIdentity(
                message.user(),
                message.domain(),
                message.workstation(),
                message.version(),
                pairs.value(AvPair.CHANNEL_BINDINGS).filter(NtlmAcceptor::bound),
                pairs.text(AvPair.TARGET_NAME).filter(name -> !name.isEmpty()));
    }

    /** Sixteen zeros mean that the client has no bindings. */
    private static boolean bound(Bytes bindings) {
        return bindings.size() == 16 && !bindings.equals(Bytes.owning(new byte[16]));
    }
}
