package dev.rejoin.protocol;

import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.share.DataPdu;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.wire.WireWriter;

/** The one share of a connection, and how a server speaks in it. */
public final class Share {
    /** As Windows numbers it; clients echo it. */
    public static final int ID = 0x0001_03EA;

    public static final int SERVER = DomainPdu.SERVER_USER;

    private Share() {}

    public static void write(WireWriter out, Channels channels, DataPdu message) {
        Envelope.write(out, channels, channels.io(), ShareData.of(SERVER, ID, message));
    }

    /** One message as the bytes of its own packet. */
    public static byte[] packet(Channels channels, DataPdu message) {
        WireWriter out = new WireWriter(64 + message.size());
        write(out, channels, message);
        return out.toByteArray();
    }
}
