package dev.rejoin.protocol.connect;

import dev.rejoin.auth.credssp.CredSspClient;
import dev.rejoin.auth.credssp.CredSspClientOutcome;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireWriter;

/** [MS-CSSP]: who the user is, before the server gives anything. */
record CredSspPhase(Terms terms, CredSspClient client) implements Phase {
    @Override
    public String name() {
        return "network level authentication";
    }

    @Override
    public Heard heard(Heard before) {
        return before.with(client.serverVersion());
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (client.step(frame, terms.clock().instant())) {
            case CredSspClientOutcome.Reply reply -> {
                reply.frame().write(out);
                yield Turn.read(FrameKind.TS_REQUEST, this);
            }
            case CredSspClientOutcome.Finished finished -> {
                finished.frame().write(out);
                yield terms.earlyResult()
                        ? Turn.read(FrameKind.EARLY_USER_AUTHORIZATION, new EarlyResultPhase(terms))
                        : BasicSettingsPhase.begin(terms, out);
            }
            case CredSspClientOutcome.Refused refused ->
                    refused(new ConnectRefusal.Logon(refused.failure()));
        };
    }
}
