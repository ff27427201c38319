package dev.rejoin.protocol;

import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerBlock;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerMultitransportChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.wire.WireReader;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 1.3.1.1 Basic settings exchange: what a server answers in its Connect Response, as
 * it stands there.
 *
 * @param network with zero for each channel that is refused, in the order asked for
 * @param messageChannel only where the client asked for one
 * @param multitransport flags of the UDP transports that the server has, if it says
 */
public record BasicSettings(
        ServerCoreData core,
        ServerSecurityData security,
        ServerNetworkData network,
        OptionalInt messageChannel,
        OptionalInt multitransport) {

    /** Refuses an answer without the three blocks that every server must send. */
    public static BasicSettings of(ConferenceCreateResponse response, WireReader at) {
        return new BasicSettings(
                block(response, ServerCoreData.class, at),
                block(response, ServerSecurityData.class, at),
                block(response, ServerNetworkData.class, at),
                response.find(ServerMessageChannelData.class).stream()
                        .mapToInt(ServerMessageChannelData::channel)
                        .findFirst(),
                response.find(ServerMultitransportChannelData.class).stream()
                        .mapToInt(ServerMultitransportChannelData::flags)
                        .findFirst());
    }

    private static <B extends ServerBlock> B block(
            ConferenceCreateResponse response, Class<B> kind, WireReader at) {
        return response.find(kind)
                .orElseThrow(() -> at.failure(kind.getSimpleName(), "present", "absent"));
    }
}
