package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Randomness;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ClientEnvelope;
import dev.rejoin.protocol.ServerProfile;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * What is settled once the client has a user id, and how it speaks from then on.
 *
 * @param randomness empty in a reactivation, which needs none
 */
record Conversation(
        ConnectSettings settings,
        ServerProfile server,
        SideTalk side,
        Optional<Randomness> randomness) {
    Channels channels() {
        return server.channels();
    }

    Conversation with(ServerProfile profile) {
        return new Conversation(settings, profile, side, randomness);
    }

    void say(WireWriter out, Pdu pdu) {
        ClientEnvelope.write(out, channels(), channels().io(), pdu);
    }

    void say(WireWriter out, int securityFlag, Pdu pdu) {
        ClientEnvelope.write(out, channels(), channels().io(), securityFlag, pdu);
    }

    void share(WireWriter out, DataPdu message) {
        ClientEnvelope.share(out, channels(), server.shareId(), message);
    }
}
