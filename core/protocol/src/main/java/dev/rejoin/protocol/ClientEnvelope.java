package dev.rejoin.protocol;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.wire.WireWriter;

/** Puts what a client says on a channel into its MCS, X.224 and TPKT headers. */
public final class ClientEnvelope {
    private ClientEnvelope() {}

    public static void write(WireWriter out, Channels channels, int channel, Pdu payload) {
        int size = payload.size();
        new DataTpdu(SendDataRequest.headerSize(size) + size).write(out);
        SendDataRequest.wrap(out, channels.user(), channel, payload);
    }

    /** The same behind a basic security header, which some PDUs have even under TLS. */
    public static void write(
            WireWriter out, Channels channels, int channel, int securityFlag, Pdu payload) {
        write(out, channels, channel, new Secured(new SecurityHeader(securityFlag), payload));
    }

    /** A message in the share that the server made. */
    public static void share(WireWriter out, Channels channels, int shareId, DataPdu message) {
        write(out, channels, channels.io(), ShareData.of(channels.user(), shareId, message));
    }
}
