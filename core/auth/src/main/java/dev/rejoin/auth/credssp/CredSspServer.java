package dev.rejoin.auth.credssp;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.credssp.CredSspFailure.Reason;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtHashLookup;
import dev.rejoin.auth.ntlm.NtlmAcceptor;
import dev.rejoin.auth.ntlm.NtlmIdentity;
import dev.rejoin.auth.ntlm.NtlmSession;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.auth.spnego.SpnegoAcceptor;
import dev.rejoin.auth.spnego.SpnegoOutcome;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * [MS-CSSP] 3.1.5: the server's end of one logon over TLS.
 *
 * <p>Three questions in this order: is the password right (NTLM), may the account log on, does the
 * client see our TLS key. Then the client delegates its credentials. Nothing but an outcome comes
 * out of {@link #step}, whatever the bytes.
 */
public final class CredSspServer {
    static final int NEWEST_VERSION = 6;
    static final int OLDEST_VERSION = 2;

    /**
     * What stays the same for every logon on one listener.
     *
     * @param minimumVersion the oldest CredSSP version to serve: 5 for force-updated-clients, else
     *     2
     * @param subjectPublicKey of the TLS certificate, see {@link SubjectPublicKey}
     * @param decoy the hash to work with for an unknown user
     */
    public record Settings(
            int minimumVersion,
            NtlmTarget target,
            Bytes subjectPublicKey,
            NtHashLookup hashes,
            NtHash decoy,
            AccountRule accounts) {
        public Settings {
            if (minimumVersion < OLDEST_VERSION || minimumVersion > NEWEST_VERSION) {
                throw new IllegalArgumentException("CredSSP version " + minimumVersion);
            }
            if (subjectPublicKey.isEmpty()) {
                throw new IllegalArgumentException("an empty public key");
            }
        }
    }

    private final Settings settings;
    private final SpnegoAcceptor acceptor;
    private State state = new Negotiating();
    private int peerVersion;
    private Optional<NtlmIdentity> peer = Optional.empty();
    private Optional<Bytes> nonce = Optional.empty();

    public CredSspServer(Settings settings, Randomness randomness) {
        this.settings = settings;
        this.acceptor =
                new SpnegoAcceptor(
                        new NtlmAcceptor(
                                settings.target(),
                                settings.hashes(),
                                settings.decoy(),
                                randomness));
    }

    private sealed interface State {}

    private record Negotiating() implements State {}

    private record AwaitingKey(NtlmIdentity identity, NtlmSession session) implements State {}

    private record AwaitingCredentials(NtlmIdentity identity, NtlmSession session)
            implements State {}

    private record Finished() implements State {}

    /** Takes one whole TSRequest, cut by {@link TsRequest#frameSize}. */
    public CredSspOutcome step(byte[] frame, Instant now) {
        State before = state;
        state = new Finished();
        try {
            TsRequest request = TsRequest.read(new WireReader(frame));
            Optional<CredSspOutcome> refused = checkVersion(request);
            if (refused.isPresent()) {
                return refused.get();
            }
            if (request.errorCode().isPresent()) {
                return reported(request.errorCode().getAsInt());
            }
            nonce = request.clientNonce().or(() -> nonce);
            return switch (before) {
                case Negotiating _ -> negotiate(request, now);
                case AwaitingKey(var identity, var session) ->
                        bind(request, identity, session, Optional.empty());
                case AwaitingCredentials(var identity, var session) ->
                        delegate(request, identity, session);
                case Finished _ -> refuse(Reason.OUT_OF_ORDER, "a request after the end");
            };
        } catch (DecodeException e) {
            return refuse(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private int version() {
        return Math.min(NEWEST_VERSION, peerVersion);
    }

    private Optional<CredSspOutcome> checkVersion(TsRequest request) {
        int offered = request.version();
        if (peerVersion != 0 && peerVersion != offered) {
            return Optional.of(
                    refuse(
                            Reason.OUT_OF_ORDER,
                            "version " + offered + " after version " + peerVersion));
        }
        peerVersion = offered;
        if (offered < settings.minimumVersion()) {
            return Optional.of(
                    refuse(
                            Reason.VERSION_NOT_PERMITTED,
                            "offers version %d, policy asks for %d or newer"
                                    .formatted(offered, settings.minimumVersion())));
        }
        return Optional.empty();
    }

    private CredSspOutcome negotiate(TsRequest request, Instant now) {
        if (request.negoToken().isEmpty()) {
            return refuse(Reason.OUT_OF_ORDER, "no token to negotiate with");
        }
        return switch (acceptor.step(request.negoToken().get().toByteArray(), now)) {
            case SpnegoOutcome.Continue(Bytes token) -> {
                state = new Negotiating();
                yield reply(answer().withNegoToken(token));
            }
            case SpnegoOutcome.Refused(var refusal, var claimed) -> {
                peer = claimed;
                Reason reason = Reason.of(refusal);
                yield refuse(reason, "NTLM: " + refusal);
            }
            case SpnegoOutcome.Accepted accepted -> accept(request, accepted);
        };
    }

    private CredSspOutcome accept(TsRequest request, SpnegoOutcome.Accepted accepted) {
        NtlmIdentity identity = accepted.identity();
        peer = Optional.of(identity);
        AccountDecision decision = settings.accounts().decide(identity.user(), identity.domain());
        if (decision instanceof AccountDecision.Refused(int ntstatus)) {
            return refuse(Reason.of(ntstatus), ntstatus, "the account may not log on");
        }
        if (request.pubKeyAuth().isEmpty()) {
            state = new AwaitingKey(identity, accepted.session());
            return reply(accepted.token().map(answer()::withNegoToken).orElse(answer()));
        }
        // A client that already sent its key has no use for a last token, unless it waits for it.
        Optional<Bytes> token = accepted.token().filter(_ -> accepted.awaited());
        return bind(request, identity, accepted.session(), token);
    }

    private CredSspOutcome bind(
            TsRequest request, NtlmIdentity identity, NtlmSession session, Optional<Bytes> token) {
        if (request.pubKeyAuth().isEmpty()) {
            return refuse(Reason.OUT_OF_ORDER, "no pubKeyAuth");
        }
        Bytes sent = nonce.orElse(Bytes.EMPTY);
        if (version() >= KeyBinding.FIRST_HASHED && sent.size() != KeyBinding.NONCE_SIZE) {
            return refuse(Reason.MALFORMED, "a nonce of " + sent + ", not 32");
        }
        Optional<byte[]> claim = session.unseal(request.pubKeyAuth().get().toByteArray());
        if (claim.isEmpty()) {
            return refuse(Reason.MESSAGE_ALTERED, "pubKeyAuth does not match its signature");
        }
        byte[] expected = KeyBinding.ofClient(version(), sent, settings.subjectPublicKey());
        if (!MessageDigest.isEqual(claim.get(), expected)) {
            return refuse(
                    Reason.PUBLIC_KEY_MISMATCH,
                    "the client sees another TLS key: something between terminates TLS");
        }
        byte[] ours =
                session.seal(KeyBinding.ofServer(version(), sent, settings.subjectPublicKey()));
        state = new AwaitingCredentials(identity, session);
        TsRequest answer = answer().withPubKeyAuth(Bytes.owning(ours));
        return reply(token.map(answer::withNegoToken).orElse(answer));
    }

    private CredSspOutcome delegate(TsRequest request, NtlmIdentity identity, NtlmSession session) {
        if (request.authInfo().isEmpty()) {
            return refuse(Reason.OUT_OF_ORDER, "no authInfo");
        }
        Optional<byte[]> opened = session.unseal(request.authInfo().get().toByteArray());
        if (opened.isEmpty()) {
            return refuse(Reason.MESSAGE_ALTERED, "authInfo does not match its signature");
        }
        byte[] encoded = opened.get();
        try {
            return switch (TsCredentials.read(new WireReader(encoded))) {
                case TsPasswordCreds password ->
                        new CredSspOutcome.Accepted(
                                new CredSspLogon(identity, password, version()));
                case TsSmartCardCreds _ ->
                        refuse(Reason.CREDENTIALS_REFUSED, "a smart card instead of a password");
                case TsRemoteGuardCreds _ ->
                        refuse(
                                Reason.CREDENTIALS_REFUSED,
                                "Remote Credential Guard instead of a password");
            };
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private TsRequest answer() {
        return TsRequest.ofVersion(version());
    }

    private static CredSspOutcome reply(TsRequest request) {
        return new CredSspOutcome.Reply(Bytes.owning(request.toByteArray()));
    }

    /** The client itself gave up, with a status; there is nothing to answer. */
    private CredSspOutcome reported(int ntstatus) {
        return new CredSspOutcome.Refused(
                failure(Reason.of(ntstatus), ntstatus, "the client gave up with this status"),
                Optional.empty());
    }

    private CredSspOutcome refuse(Reason reason, String detail) {
        return refuse(reason, reason.ntstatus(), detail);
    }

    private CredSspOutcome refuse(Reason reason, int ntstatus, String detail) {
        // SPEC: [MS-CSSP] 2.2.1: errorCode from version 3 on; clients of version 5 do not read it.
        boolean told = peerVersion >= 3 && peerVersion != 5;
        Optional<Bytes> frame =
                told
                        ? Optional.of(Bytes.owning(answer().withErrorCode(ntstatus).toByteArray()))
                        : Optional.empty();
        return new CredSspOutcome.Refused(failure(reason, ntstatus, detail), frame);
    }

    private CredSspFailure failure(Reason reason, int ntstatus, String detail) {
        return new CredSspFailure(
                reason,
                ntstatus,
                peer.map(NtlmIdentity::user).orElse(""),
                peer.map(NtlmIdentity::domain).orElse(""),
                peer.map(NtlmIdentity::workstation).orElse(""),
                peerVersion,
                detail);
    }
}
