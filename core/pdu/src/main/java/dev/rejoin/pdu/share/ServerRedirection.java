package dev.rejoin.pdu.share;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.13.3.1 Enhanced Security Server Redirection PDU: another server has the session.
 * The packet inside is kept unread.
 */
public record ServerRedirection(int pduSource, Bytes packet) implements ShareControl {
    static final int TYPE = 10;

    public ServerRedirection {
        FieldRange.u16(pduSource, "pduSource");
        FieldRange.u16(ShareControlHeader.SIZE + packet.size(), "totalLength");
    }

    public static ServerRedirection read(WireReader in) {
        ShareControlHeader header = ShareControlHeader.expect(TYPE, in);
        return readBody(header, header.body(in));
    }

    static ServerRedirection readBody(ShareControlHeader header, WireReader in) {
        return new ServerRedirection(header.pduSource(), Bytes.owning(in.rest()));
    }

    @Override
    public void write(WireWriter out) {
        new ShareControlHeader(size(), TYPE, pduSource).write(out);
        packet.write(out);
    }

    @Override
    public int size() {
        return ShareControlHeader.SIZE + packet.size();
    }
}
