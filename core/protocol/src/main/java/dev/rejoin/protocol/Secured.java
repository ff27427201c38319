package dev.rejoin.protocol;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.wire.WireWriter;

/** A PDU behind a basic security header, which some have even under TLS. */
record Secured(SecurityHeader header, Pdu payload) implements Pdu {
    @Override
    public void write(WireWriter out) {
        header.write(out);
        payload.write(out);
    }

    @Override
    public int size() {
        return header.size() + payload.size();
    }
}
