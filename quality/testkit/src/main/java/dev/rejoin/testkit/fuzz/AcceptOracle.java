package dev.rejoin.testkit.fuzz;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.AccountDecision;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.protocol.Framing;
import dev.rejoin.protocol.accept.AcceptSequence;
import dev.rejoin.protocol.accept.AcceptSettings;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that a client says on one connection, TLS taken off, from its first byte to its input.
 * The server's random numbers and clock stand still, so that a recorded logon stays right.
 */
public final class AcceptOracle {
    public static final String USER = "eva";
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    public static final Bytes PUBLIC_KEY = Bytes.ofHex("300d02080123456789abcdef0201");

    public static final String PASSWORD = "correct horse";

    private static final NtHash HASH = NtHash.of(Secret.of(PASSWORD));

    private final byte[] bytes;
    private final WireWriter out = new WireWriter();
    private int at;

    private AcceptOracle(byte[] bytes) {
        this.bytes = bytes;
    }

    static Oracle with(boolean networkLevelAuthentication) {
        AcceptSettings settings = new AcceptSettings(networkLevelAuthentication);
        return bytes -> {
            try {
                return new AcceptOracle(bytes).run(AcceptSequence.begin(settings));
            } catch (DecodeException refused) {
                return false;
            }
        };
    }

    /** A server that knows one user. */
    public static CredSspServer credSsp() {
        return new CredSspServer(
                new CredSspServer.Settings(
                        2,
                        NtlmTarget.standalone("ORACLE", "oracle"),
                        PUBLIC_KEY,
                        (user, _) -> user.equals(USER) ? Optional.of(HASH) : Optional.empty(),
                        HASH,
                        (_, _) -> AccountDecision.ACCEPTED),
                AcceptOracle::fill);
    }

    public static void fill(byte[] target) {
        Arrays.fill(target, (byte) 0x5A);
    }

    /** Whether the client came as far as a desktop, and all that it said then was read. */
    private boolean run(AcceptSequence sequence) {
        Step step = sequence.start();
        while (true) {
            out.clear();
            switch (step) {
                case Step.Read read -> {
                    Optional<byte[]> frame = frame(read.kind());
                    if (frame.isEmpty()) {
                        return false;
                    }
                    step = sequence.step(frame.get(), out);
                }
                case Step.StartTls _ ->
                        step = sequence.secured(credSsp(), InstantSource.fixed(NOW));
                case Step.Admit _ -> step = sequence.admitted(1024, 768, out);
                case Step.Active active -> {
                    return active(active.client());
                }
                case Step.LogonRefused _, Step.Refused _ -> {
                    return false;
                }
            }
        }
    }

    private boolean active(ClientProfile client) {
        ClientFrames frames = new ClientFrames(client.channels());
        Optional<byte[]> frame = frame(FrameKind.PDU);
        while (frame.isPresent()) {
            frames.read(frame.get());
            frame = frame(FrameKind.PDU);
        }
        return at == bytes.length;
    }

    /** The next whole frame; empty when too little is left. */
    private Optional<byte[]> frame(FrameKind kind) {
        int length = Framing.length(kind, bytes, at, bytes.length - at);
        if (length == 0 || length > bytes.length - at) {
            return Optional.empty();
        }
        byte[] frame = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return Optional.of(frame);
    }
}
