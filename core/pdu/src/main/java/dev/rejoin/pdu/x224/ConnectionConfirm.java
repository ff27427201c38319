package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.1.2 Server X.224 Connection Confirm PDU, with its TPKT. */
public record ConnectionConfirm(Negotiated outcome) implements Pdu {
    public static ConnectionConfirm read(WireReader in) {
        WireReader content = TpduHeader.content(in, TpduHeader.CONNECTION_CONFIRM);
        Negotiated outcome = Negotiated.read(content);
        content.end("X.224 Connection Confirm");
        return new ConnectionConfirm(outcome);
    }

    @Override
    public void write(WireWriter out) {
        TpduHeader.write(out, TpduHeader.CONNECTION_CONFIRM, size());
        outcome.write(out);
    }

    @Override
    public int size() {
        return TpduHeader.SIZE + outcome.size();
    }
}
