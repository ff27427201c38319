package dev.rejoin.protocol.accept;

import dev.rejoin.auth.credssp.CredSspOutcome;
import dev.rejoin.auth.credssp.CredSspServer;
import dev.rejoin.auth.credssp.EarlyUserAuthResult;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.Agreement;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;

/** [MS-CSSP]: who the client is, before it is given anything. */
record CredSspPhase(Agreement agreement, CredSspServer server, InstantSource clock)
        implements Phase {
    @Override
    public String name() {
        return "network level authentication";
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        return switch (server.step(frame, clock.instant())) {
            case CredSspOutcome.Reply reply -> {
                reply.frame().write(out);
                yield new Turn(this, new Step.Read(FrameKind.TS_REQUEST));
            }
            case CredSspOutcome.Accepted accepted -> {
                if (agreement.selected().has(Protocols.HYBRID_EX)) {
                    EarlyUserAuthResult.SUCCESS.write(out);
                }
                yield new Turn(
                        new BasicSettingsPhase(agreement.with(accepted.logon())),
                        new Step.Read(FrameKind.TPKT));
            }
            case CredSspOutcome.Refused refused -> {
                refused.frame().ifPresent(answer -> answer.write(out));
                yield new Turn(this, new Step.LogonRefused(refused.failure()));
            }
        };
    }
}
