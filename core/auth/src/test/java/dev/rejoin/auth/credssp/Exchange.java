package dev.rejoin.auth.credssp;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.Secret;
import dev.rejoin.auth.SeededRandomness;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.ntlm.NtHash;
import dev.rejoin.auth.ntlm.NtlmTarget;
import dev.rejoin.wire.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A client and a server in memory, with room in between to change what they say. */
final class Exchange {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Bytes KEY = Bytes.ofHex("3082010a0282010100c0ffee");
    static final NtHash DECOY = NtHash.of(Secret.of("nobody's"));

    int clientVersion = 6;
    int serverMinimum = 2;
    Tokens tokens = Tokens.RAW_NTLM;
    String user = "Alice";
    String domain = "";
    String password = "Wonderland1";
    Bytes keySeenByClient = KEY;
    AccountRule accounts = (_, _) -> AccountDecision.ACCEPTED;

    /** Every frame in the order of sending, client first. */
    final List<Bytes> frames = new ArrayList<>();

    /** What happens to the frame of an index before it arrives. */
    record Tampering(int index, UnaryOperator<byte[]> change) {}

    static final Tampering NONE = new Tampering(-1, UnaryOperator.identity());

    CredSspServer server(Randomness randomness) {
        return new CredSspServer(
                new CredSspServer.Settings(
                        serverMinimum,
                        NtlmTarget.standalone("HOST", "host.example"),
                        KEY,
                        (name, _) ->
                                name.equalsIgnoreCase("alice")
                                                || name.equalsIgnoreCase("alice@example.com")
                                        ? Optional.of(NtHash.of(Secret.of("Wonderland1")))
                                        : Optional.empty(),
                        DECOY,
                        accounts),
                randomness);
    }

    CredSspClient client(Randomness randomness) {
        return new CredSspClient(
                new CredSspClient.Settings(
                        clientVersion,
                        2,
                        tokens,
                        keySeenByClient,
                        new TsPasswordCreds(domain, user, Secret.of(password)),
                        "RABBIT"),
                randomness);
    }

    /** The server's last word, or the client's refusal if that came first. */
    record Result(Optional<CredSspOutcome> server, Optional<CredSspClientOutcome> client) {
        CredSspLogon logon() {
            return switch (server.orElseThrow()) {
                case CredSspOutcome.Accepted(var logon) -> logon;
                default -> throw new AssertionError(toString());
            };
        }

        CredSspFailure serverFailure() {
            return switch (server.orElseThrow()) {
                case CredSspOutcome.Refused(var failure, _) -> failure;
                default -> throw new AssertionError(toString());
            };
        }

        CredSspFailure clientFailure() {
            return switch (client.orElseThrow()) {
                case CredSspClientOutcome.Refused(var failure) -> failure;
                default -> throw new AssertionError(toString());
            };
        }
    }

    Result run() {
        return run(NONE);
    }

    Result run(Tampering tampering) {
        frames.clear();
        CredSspServer server = server(new SeededRandomness(1));
        CredSspClient client = client(new SeededRandomness(2));
        byte[] frame = travel(client.start(), tampering);
        Optional<CredSspClientOutcome> said = Optional.empty();
        while (true) {
            CredSspOutcome heard = server.step(frame, NOW);
            Optional<Bytes> answer =
                    switch (heard) {
                        case CredSspOutcome.Reply(Bytes reply) -> Optional.of(reply);
                        case CredSspOutcome.Refused(_, var last) -> last;
                        case CredSspOutcome.Accepted _ -> Optional.empty();
                    };
            if (answer.isEmpty()) {
                return new Result(Optional.of(heard), said);
            }
            said = Optional.of(client.step(travel(answer.get(), tampering), NOW));
            switch (said.get()) {
                case CredSspClientOutcome.Reply(Bytes next) -> frame = travel(next, tampering);
                case CredSspClientOutcome.Finished(Bytes next, _) ->
                        frame = travel(next, tampering);
                case CredSspClientOutcome.Refused _ -> {
                    return new Result(
                            heard instanceof CredSspOutcome.Refused
                                    ? Optional.of(heard)
                                    : Optional.empty(),
                            said);
                }
            }
        }
    }

    private byte[] travel(Bytes frame, Tampering tampering) {
        boolean hit = frames.size() == tampering.index();
        frames.add(frame);
        return hit ? tampering.change().apply(frame.toByteArray()) : frame.toByteArray();
    }
}
