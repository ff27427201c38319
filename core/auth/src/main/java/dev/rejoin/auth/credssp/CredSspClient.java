package dev.rejoin.auth.credssp;

import dev.rejoin.auth.NtStatus;
import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.Refusal;
import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmInitiator;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.auth.ntlm.NtlmSession;
import dev.rejoin.auth.spnego.Mechanism;
import dev.rejoin.auth.spnego.NegotiationToken;
import dev.rejoin.auth.spnego.SpnegoInitiator;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * [MS-CSSP] 3.1.5: the client's end of one logon over TLS. Nothing but an outcome comes out of
 * {@link #step}, whatever the bytes.
 */
public final class CredSspClient {

    /** How NTLM travels. */
    public enum Tokens {
        /** NTLMSSP as such: FreeRDP 2. */
        RAW_NTLM,
        /** SPNEGO that offers NTLM alone. */
        SPNEGO,
        /**
         * SPNEGO that offers Kerberos before NTLM, so that the mechanism list gets a MIC: mstsc.
         */
        SPNEGO_WITH_KERBEROS;

        /** The form to try with a server that cannot read this one. */
        public Tokens otherForm() {
            return this == RAW_NTLM ? SPNEGO : RAW_NTLM;
        }
    }

    /**
     * Who logs on, and where.
     *
     * @param version the newest CredSSP version to speak, 2 to 6
     * @param minimumVersion the oldest server version to accept: 5 for mitigated, else 2
     * @param subjectPublicKey of the server's TLS certificate, see {@link SubjectPublicKey}
     * @param workstation this computer's name, may be empty
     */
    public record Settings(
            int version,
            int minimumVersion,
            Tokens tokens,
            Bytes subjectPublicKey,
            TsPasswordCreds credentials,
            String workstation) {
        public Settings {
            if (version < CredSspServer.OLDEST_VERSION || version > CredSspServer.NEWEST_VERSION) {
                throw new IllegalArgumentException("CredSSP version " + version);
            }
            if (subjectPublicKey.isEmpty()) {
                throw new IllegalArgumentException("an empty public key");
            }
        }
    }

    private final Settings settings;
    private final NtlmInitiator ntlm;
    private final SpnegoInitiator spnego;
    private final Bytes nonce;
    private State state = new Negotiating(true);
    private int serverVersion;

    public CredSspClient(Settings settings, Randomness randomness) {
        this.settings = settings;
        TsPasswordCreds credentials = settings.credentials();
        this.ntlm =
                new NtlmInitiator(
                        new NtlmInitiator.Settings(
                                credentials.user(),
                                credentials.domain(),
                                settings.workstation(),
                                NtHash.of(credentials.password()),
                                Optional.empty(),
                                Optional.empty()),
                        randomness);
        this.spnego = new SpnegoInitiator(offered(settings.tokens()), ntlm);
        this.nonce = Bytes.owning(randomness.bytes(KeyBinding.NONCE_SIZE));
    }

    private static List<Mechanism> offered(Tokens tokens) {
        return tokens == Tokens.SPNEGO_WITH_KERBEROS
                ? List.of(Mechanism.KERBEROS, Mechanism.NTLM)
                : List.of(Mechanism.NTLM);
    }

    private sealed interface State {}

    /**
     * Tokens go to and fro.
     *
     * @param first whether the server has answered none yet
     */
    private record Negotiating(boolean first) implements State {}

    private record AwaitingKey(NtlmSession session) implements State {}

    private record Finished() implements State {}

    /** The first frame. */
    public Bytes start() {
        Bytes token = settings.tokens() == Tokens.RAW_NTLM ? ntlm.start() : spnego.start();
        return encode(request().withNegoToken(token));
    }

    /** Takes one whole TSRequest, cut by {@link TsRequest#frameSize}. */
    public CredSspClientOutcome step(byte[] frame, Instant now) {
        State before = state;
        state = new Finished();
        try {
            TsRequest answer = TsRequest.read(new WireReader(frame));
            if (serverVersion != 0 && serverVersion != answer.version()) {
                return refuse(
                        Reason.OUT_OF_ORDER,
                        "version %d after version %d".formatted(answer.version(), serverVersion));
            }
            serverVersion = answer.version();
            if (before instanceof Negotiating(boolean first) && first && unread(answer)) {
                return refuse(Reason.TOKEN_FORM, "the server cannot read " + settings.tokens());
            }
            if (answer.errorCode().isPresent()) {
                int status = answer.errorCode().getAsInt();
                return refuse(Reason.of(status), status, "the server says so");
            }
            if (version() < settings.minimumVersion()) {
                return refuse(
                        Reason.VERSION_NOT_PERMITTED,
                        "the server speaks version %d, policy asks for %d or newer"
                                .formatted(serverVersion, settings.minimumVersion()));
            }
            return switch (before) {
                case Negotiating _ -> negotiate(answer, now);
                case AwaitingKey(var session) -> delegate(answer, session);
                case Finished _ -> refuse(Reason.OUT_OF_ORDER, "an answer after the end");
            };
        } catch (DecodeException e) {
            return refuse(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** As the server says in its answers; 0 before the first. */
    public int serverVersion() {
        return serverVersion;
    }

    private int version() {
        return Math.min(settings.version(), serverVersion);
    }

    private CredSspClientOutcome negotiate(TsRequest answer, Instant now) {
        if (answer.negoToken().isEmpty()) {
            return refuse(Reason.OUT_OF_ORDER, "no token to negotiate with");
        }
        byte[] token = answer.negoToken().get().toByteArray();
        return settings.tokens() == Tokens.RAW_NTLM
                ? raw(ntlm.step(token, now))
                : wrapped(spnego.step(token, now));
    }

    /**
     * Whether the server could make nothing of the first token. FreeRDP 2 hands every token to
     * NTLM; where NTLM cannot read it, as many zeros go back as a token may have, beside an error
     * code that names something else.
     */
    private boolean unread(TsRequest answer) {
        return answer.negoToken().map(token -> !sameForm(token.toByteArray())).orElse(false)
                || answer.errorCode().orElse(0) == NtStatus.SEC_E_INVALID_TOKEN;
    }

    private boolean sameForm(byte[] token) {
        return settings.tokens() == Tokens.RAW_NTLM
                ? NtlmMessage.isNtlm(token)
                : NegotiationToken.looksLikeOne(token);
    }

    private CredSspClientOutcome raw(NtlmInitiator.Outcome outcome) {
        return switch (outcome) {
            case NtlmInitiator.Outcome.Established(var token, var session) ->
                    bind(session, Optional.of(token));
            case NtlmInitiator.Outcome.Refused(var refusal) -> refuse(refusal);
        };
    }

    private CredSspClientOutcome wrapped(SpnegoInitiator.Outcome outcome) {
        return switch (outcome) {
            case SpnegoInitiator.Outcome.Continue(Bytes token) -> {
                state = new Negotiating(false);
                yield new CredSspClientOutcome.Reply(encode(request().withNegoToken(token)));
            }
            case SpnegoInitiator.Outcome.Established(var session, var token) ->
                    bind(session, token);
            case SpnegoInitiator.Outcome.Refused(var refusal) -> refuse(refusal);
        };
    }

    private CredSspClientOutcome bind(NtlmSession session, Optional<Bytes> token) {
        byte[] claim = KeyBinding.ofClient(version(), nonce, settings.subjectPublicKey());
        TsRequest request = request().withPubKeyAuth(Bytes.owning(session.seal(claim)));
        if (version() >= KeyBinding.FIRST_HASHED) {
            request = request.withClientNonce(nonce);
        }
        state = new AwaitingKey(session);
        return new CredSspClientOutcome.Reply(
                encode(token.map(request::withNegoToken).orElse(request)));
    }

    private CredSspClientOutcome delegate(TsRequest answer, NtlmSession session) {
        if (answer.pubKeyAuth().isEmpty()) {
            return refuse(Reason.OUT_OF_ORDER, "no pubKeyAuth");
        }
        Optional<byte[]> claim = session.unseal(answer.pubKeyAuth().get().toByteArray());
        if (claim.isEmpty()) {
            return refuse(Reason.MESSAGE_ALTERED, "pubKeyAuth does not match its signature");
        }
        byte[] expected = KeyBinding.ofServer(version(), nonce, settings.subjectPublicKey());
        if (!MessageDigest.isEqual(claim.get(), expected)) {
            return refuse(
                    Reason.PUBLIC_KEY_MISMATCH,
                    "the server has another TLS key: something between terminates TLS");
        }
        byte[] credentials = settings.credentials().toByteArray();
        Bytes sealed = Bytes.owning(session.seal(credentials));
        Arrays.fill(credentials, (byte) 0);
        return new CredSspClientOutcome.Finished(encode(request().withAuthInfo(sealed)), version());
    }

    private TsRequest request() {
        return TsRequest.ofVersion(settings.version());
    }

    private static Bytes encode(TsRequest request) {
        return Bytes.owning(request.toByteArray());
    }

    private CredSspClientOutcome refuse(Refusal refusal) {
        return refuse(Reason.of(refusal), "NTLM: " + refusal);
    }

    private CredSspClientOutcome refuse(Reason reason, String detail) {
        return refuse(reason, reason.ntstatus(), detail);
    }

    private CredSspClientOutcome refuse(Reason reason, int ntstatus, String detail) {
        return new CredSspClientOutcome.Refused(
                new CredSspFailure(
                        reason,
                        ntstatus,
                        settings.credentials().user(),
                        settings.credentials().domain(),
                        settings.workstation(),
                        serverVersion,
                        detail));
    }
}
