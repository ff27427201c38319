package dev.rejoin.protocol;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.wire.WireWriter;

/** Puts what a server says on a channel into its MCS, X.224 and TPKT headers. */
public final class Envelope {
    private Envelope() {}

    public static void write(WireWriter out, Channels channels, int channel, Pdu payload) {
        int size = payload.size();
        new DataTpdu(SendDataIndication.headerSize(size) + size).write(out);
        SendDataIndication.wrap(out, channels.user(), channel, payload);
    }

    /** The same behind a basic security header, which some PDUs have even under TLS. */
    public static void write(
            WireWriter out, Channels channels, int channel, int securityFlag, Pdu payload) {
        write(out, channels, channel, new Secured(new SecurityHeader(securityFlag), payload));
    }
}
