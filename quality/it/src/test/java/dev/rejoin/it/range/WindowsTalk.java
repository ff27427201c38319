package dev.rejoin.it.range;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.net.SubjectPublicKey;
import dev.rejoin.net.TlsIdentity;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.NegotiationRequest;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** One connection to a {@link Windows}: our own host's order of messages, with other answers. */
final class WindowsTalk {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final NtHash RIGHT = NtHash.of(Secret.of(Range.PASSWORD));
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;

    private final Windows windows;
    private final TlsIdentity identity;
    private final Talk talk;
    private final WindowsWords words;
    private final WireWriter out = new WireWriter();
    private int tsRequests;

    WindowsTalk(Windows windows, TlsIdentity identity, Talk talk) {
        this.windows = windows;
        this.identity = identity;
        this.talk = talk;
        this.words = new WindowsWords(windows);
    }

    void run() throws IOException {
        byte[] frame = talk.frame(FrameKind.CONNECTION_REQUEST);
        ConnectionRequest request = ConnectionRequest.read(new WireReader(frame));
        Protocols common = new Protocols(request.protocols().bits() & windows.offered().bits());
        if (common.equals(Protocols.RDP)) {
            refuse(request.protocols());
            return;
        }
        boolean nla = !common.equals(Protocols.SSL);
        AcceptSequence sequence = AcceptSequence.begin(new AcceptSettings(nla));
        sequence.step(only(request, common).toByteArray(), out);
        talk.send(words.confirm(out.toByteArray()));
        out.clear();
        talk.secure(identity, windows.versions().toArray(String[]::new));
        Step step =
                sequence.secured(
                        credSsp(), InstantSource.offset(InstantSource.system(), windows.ahead()));
        go(sequence, step, request.protocols());
    }

    /** Either is required and missing, or both ends have nothing in common. */
    private void refuse(Protocols asked) throws IOException {
        if (windows.offered().equals(Protocols.RDP)) {
            talk.send(
                    asked.equals(Protocols.RDP)
                            ? words.selected(Protocols.RDP)
                            : words.failed(FailureCode.SSL_NOT_ALLOWED_BY_SERVER));
            talk.some(1024);
            return;
        }
        talk.send(
                words.failed(
                        windows.offered().has(Protocols.SSL)
                                ? FailureCode.SSL_REQUIRED_BY_SERVER
                                : FailureCode.HYBRID_REQUIRED_BY_SERVER));
    }

    /** What our host would have to be asked to choose as this server does. */
    private static ConnectionRequest only(ConnectionRequest request, Protocols common) {
        return new ConnectionRequest(
                request.routing(),
                Optional.of(new NegotiationRequest(0, common)),
                Optional.empty());
    }

    private CredSspServer credSsp() {
        AccountDecision decision =
                windows.fate() instanceof Fate.Refused(int status)
                        ? AccountDecision.refused(status)
                        : AccountDecision.ACCEPTED;
        return new CredSspServer(
                new CredSspServer.Settings(
                        2,
                        new NtlmTarget("SERVER", "EXAMPLE", "server", "example.org"),
                        SubjectPublicKey.of(identity.certificate()),
                        (_, _) -> Optional.of(RIGHT),
                        RIGHT,
                        (_, _) -> decision),
                RANDOM::nextBytes);
    }

    private void go(AcceptSequence sequence, Step first, Protocols asked) throws IOException {
        Step step = first;
        while (true) {
            switch (step) {
                case Step.Read read -> {
                    byte[] frame = talk.frame(read.kind());
                    if (read.kind() == FrameKind.TS_REQUEST && leaves()) {
                        return;
                    }
                    step = sequence.step(frame, out);
                    if (flush(read.kind(), asked)) {
                        return;
                    }
                }
                case Step.Admit(ClientProfile client) -> {
                    if (windows.fate() instanceof Fate.Unlicensed(int error)) {
                        talk.send(words.licence(client, error));
                        talk.listen();
                        return;
                    }
                    step = sequence.admitted(WIDTH, HEIGHT, out);
                    flush(FrameKind.PDU, asked);
                    if (during(client)) {
                        return;
                    }
                }
                case Step.Active(ClientProfile client) -> {
                    desktop(client);
                    return;
                }
                case Step.StartTls _, Step.LogonRefused _, Step.Refused _ -> {
                    return;
                }
            }
        }
    }

    /** A server without errorCode goes at the second request, which has the proof. */
    private boolean leaves() {
        tsRequests++;
        return tsRequests == 2 && windows.fate() instanceof Fate.Dropped;
    }

    /** Sends what the sequence wrote, in this server's words; true when that was the end. */
    private boolean flush(FrameKind answered, Protocols asked) throws IOException {
        if (out.size() == 0) {
            return false;
        }
        byte[] bytes = out.toByteArray();
        out.clear();
        if (answered != FrameKind.TS_REQUEST) {
            talk.send(words.heard(bytes, asked));
            return false;
        }
        if (bytes.length == 4) {
            boolean denied = windows.fate() instanceof Fate.Unauthorized;
            talk.send(denied ? words.unauthorized() : bytes);
            return denied;
        }
        talk.send(words.tsRequest(bytes));
        return false;
    }

    /** What does not wait until the desktop is there; true when that was the end. */
    private boolean during(ClientProfile client) throws IOException {
        switch (windows.fate()) {
            case Fate.Told(int errorInfo) -> {
                talk.frame(FrameKind.PDU);
                talk.send(words.errorInfo(client, errorInfo));
                talk.send(words.ultimatum());
                talk.listen();
                return true;
            }
            case Fate.Bombed _ -> {
                byte[] bomb = words.bomb(client);
                while (true) {
                    talk.send(bomb);
                }
            }
            default -> {
                return false;
            }
        }
    }

    private void desktop(ClientProfile client) throws IOException {
        if (windows.fate() instanceof Fate.Warned(int type)) {
            talk.send(words.logonError(client, type));
        }
        talk.listen();
    }
}
