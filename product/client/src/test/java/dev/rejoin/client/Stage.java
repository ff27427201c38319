package dev.rejoin.client;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.net.Certificates;
import dev.rejoin.net.Link;
import dev.rejoin.net.PlainLink;
import dev.rejoin.net.SubjectPublicKey;
import dev.rejoin.net.TlsIdentity;
import dev.rejoin.net.TlsLink;
import dev.rejoin.net.TlsServer;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One client as its scripted server sees it. Alice's password is Wonderland1. */
final class Stage {
    static final TlsIdentity IDENTITY =
            Certificates.selfSigned("server.example", Instant.now(), new SecureRandom());
    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    /** A Connection Confirm that selects TLS with NLA. */
    static final String HYBRID_SELECTED = "030000130ed000001234000200080002000000";

    static final String SSL_SELECTED = "030000130ed000001234000200080001000000";

    private final PlainLink plain;
    private final WireWriter out = new WireWriter();
    private Link link;
    private FrameReader frames;
    private Bytes boundKey = SubjectPublicKey.of(IDENTITY.certificate());
    private AccountDecision decision = AccountDecision.ACCEPTED;

    Stage(PlainLink plain) {
        this.plain = plain;
        this.link = plain;
        this.frames = new FrameReader(plain);
    }

    byte[] read(FrameKind kind) throws IOException {
        return frames.read(kind);
    }

    /** Whatever comes next. */
    void readSome() throws IOException {
        if (link.read(new byte[4096], 0, 4096) < 0) {
            throw new IOException("the client went");
        }
    }

    void say(String hex) throws IOException {
        say(HexFormat.of().parseHex(hex));
    }

    void say(byte[] bytes) throws IOException {
        link.write(bytes);
    }

    /** In the clear, whatever lies over the connection. */
    void sayBelowTls(String hex) throws IOException {
        plain.write(HexFormat.of().parseHex(hex));
    }

    void reset() {
        plain.reset();
    }

    void secure() throws IOException {
        TlsLink tls = new TlsServer(IDENTITY, List.of("TLSv1.3", "TLSv1.2")).accept(plain);
        link = tls;
        frames = new FrameReader(tls);
    }

    /** As somebody between client and server does, whose TLS has another key. */
    void bindToAnotherKey() {
        boundKey = Bytes.ofHex("3082010a0282010100c0ffee");
    }

    void decide(AccountDecision about) {
        decision = about;
    }

    /** Answers up to the desktop. */
    ClientProfile accept() throws IOException {
        return accept(AcceptSequence.begin(new AcceptSettings(true)));
    }

    /** Answers up to the desktop, without NLA. */
    ClientProfile acceptTls() throws IOException {
        return accept(AcceptSequence.begin(new AcceptSettings(false)));
    }

    /** Answers until the client has said who it is and waits for its licence. */
    ClientProfile acceptUpToTheLicence() throws IOException {
        AcceptSequence sequence = AcceptSequence.begin(new AcceptSettings(true));
        return go(sequence, sequence.start(), false);
    }

    private ClientProfile accept(AcceptSequence sequence) throws IOException {
        return go(sequence, sequence.start(), true);
    }

    /** Another desktop for the same client. */
    ClientProfile reactivate(ClientProfile client, int width, int height) throws IOException {
        AcceptSequence sequence = AcceptSequence.reactivate(client, width, height, out);
        flush();
        return go(sequence, sequence.start(), true);
    }

    private ClientProfile go(AcceptSequence sequence, Step first, boolean admit)
            throws IOException {
        Step step = first;
        while (true) {
            flush();
            switch (step) {
                case Step.Read read -> step = sequence.step(read(read.kind()), out);
                case Step.StartTls _ -> {
                    secure();
                    step = sequence.secured(credSsp(), InstantSource.system());
                }
                case Step.Admit admission -> {
                    if (!admit) {
                        return admission.client();
                    }
                    step = sequence.admitted(WIDTH, HEIGHT, out);
                }
                case Step.Active active -> {
                    return active.client();
                }
                case Step.LogonRefused _, Step.Refused _ -> throw new IOException("refused");
            }
        }
    }

    private void flush() throws IOException {
        if (out.size() > 0) {
            link.write(out.toByteArray());
            out.clear();
        }
    }

    private CredSspServer credSsp() {
        return new CredSspServer(
                new CredSspServer.Settings(
                        2,
                        NtlmTarget.standalone("SERVER", "server.example"),
                        boundKey,
                        (name, _) ->
                                name.equals("alice")
                                        ? Optional.of(NtHash.of(Secret.of("Wonderland1")))
                                        : Optional.empty(),
                        NtHash.of(Secret.of("nobody's")),
                        (_, _) -> decision),
                new Random(1)::nextBytes);
    }
}
