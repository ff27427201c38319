package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ClientEnvelope;
import dev.rejoin.protocol.active.Measurement;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a server may say in several phases: measurements of the network, why it will end, and what
 * is for later.
 */
final class SideTalk {
    // LIMIT: servers open channels a moment early, but say no more before the Font Map.
    private static final int MOST_HELD = 64;

    private final InstantSource clock;
    private final Measurement measurement = new Measurement();
    private final List<Bytes> held = new ArrayList<>();
    private OptionalInt errorInfo = OptionalInt.empty();

    SideTalk(InstantSource clock) {
        this.clock = clock;
    }

    /** True when the frame was of the message channel; what was asked there is answered. */
    boolean took(SendDataIndication data, Channels channels, WireWriter out) {
        if (!channels.isMessage(data.channel())) {
            return false;
        }
        WireReader in = data.payload().reader();
        if (SecurityHeader.read(in).has(SecurityHeader.AUTODETECT_REQ)) {
            measurement
                    .answer(AutoDetectRequest.read(in), clock.instant())
                    .ifPresent(answer ->
                            ClientEnvelope.write(
                                    out,
                                    channels,
                                    data.channel(),
                                    SecurityHeader.AUTODETECT_RSP,
                                    answer));
        }
        return true;
    }

    /** Keeps what is for after the activation. */
    void hold(byte[] frame) {
        if (held.size() == MOST_HELD) {
            throw new WireReader(frame).failure("frames", "the Font Map", "anything else");
        }
        held.add(Bytes.of(frame));
    }

    List<Bytes> held() {
        return List.copyOf(held);
    }

    /** Zero means that nothing is wrong. */
    void heard(SetErrorInfo message) {
        errorInfo =
                message.errorInfo() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(message.errorInfo());
    }

    OptionalInt errorInfo() {
        return errorInfo;
    }

    ConnectRefusal ended(DisconnectProviderUltimatum end) {
        return new ConnectRefusal.Ended(errorInfo, end.reason());
    }
}
