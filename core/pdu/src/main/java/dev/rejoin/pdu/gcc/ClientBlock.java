package dev.rejoin.pdu.gcc;

import dev.rejoin.wire.WireReader;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.3 settings that a client announces in its Connect Initial. */
public sealed interface ClientBlock extends UserDataBlock
        permits ClientCoreData,
                ClientSecurityData,
                ClientNetworkData,
                ClientClusterData,
                ClientMonitorData,
                ClientMonitorExtendedData,
                ClientMessageChannelData,
                ClientMultitransportChannelData,
                UnknownBlock {
    static List<ClientBlock> readAll(WireReader in) {
        return UserDataBlock.readAll(in, ClientBlock::content);
    }

    private static ClientBlock content(int type, WireReader in) {
        return switch (type) {
            case ClientCoreData.TYPE -> ClientCoreData.read(in);
            case ClientSecurityData.TYPE -> ClientSecurityData.read(in);
            case ClientNetworkData.TYPE -> ClientNetworkData.read(in);
            case ClientClusterData.TYPE -> ClientClusterData.read(in);
            case ClientMonitorData.TYPE -> ClientMonitorData.read(in);
            case ClientMonitorExtendedData.TYPE -> ClientMonitorExtendedData.read(in);
            case ClientMessageChannelData.TYPE -> ClientMessageChannelData.read(in);
            case ClientMultitransportChannelData.TYPE -> ClientMultitransportChannelData.read(in);
            default -> UnknownBlock.read(type, in);
        };
    }
}
