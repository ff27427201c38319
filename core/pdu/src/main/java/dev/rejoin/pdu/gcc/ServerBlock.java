package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.4 settings that a server answers in its Connect Response. */
public sealed interface ServerBlock extends UserDataBlock
        permits ServerCoreData,
                ServerSecurityData,
                ServerNetworkData,
                ServerMessageChannelData,
                ServerMultitransportChannelData,
                UnknownBlock {
    static List<ServerBlock> readAll(WireReader in) {
        return UserDataBlock.readAll(in, ServerBlock::content);
    }

    private static ServerBlock content(int type, WireReader in) {
        return switch (type) {
            case ServerCoreData.TYPE -> ServerCoreData.read(in);
            case ServerSecurityData.TYPE -> ServerSecurityData.read(in);
            case ServerNetworkData.TYPE -> ServerNetworkData.read(in);
            case ServerMessageChannelData.TYPE -> ServerMessageChannelData.read(in);
            case ServerMultitransportChannelData.TYPE -> ServerMultitransportChannelData.read(in);
            default -> UnknownBlock.read(type, in);
        };
    }
}
