package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.9.1.2 Server Fast-Path Update PDU (TS_FP_UPDATE_PDU), without the security data
 * of Standard RDP Security: whoever decrypts it calls {@link #readPayload}.
 */
public record FastPathOutput(List<FastPathUpdate> updates) implements Pdu {
    public FastPathOutput {
        updates = List.copyOf(updates);
        FieldRange.within(payloadSize(updates), 0, FastPathHeader.LARGEST_PDU - 3, "length");
    }

    public static FastPathOutput read(WireReader in) {
        FastPathHeader header = FastPathHeader.read(in);
        if (header.secured()) {
            throw in.failure("secFlags", "no encryption", header.securityFlags());
        }
        return readPayload(in.slice(header.payloadLength(), "TS_FP_UPDATE_PDU"));
    }

    /** Reads what follows the length and the security data. */
    public static FastPathOutput readPayload(WireReader in) {
        if (in.remaining() > FastPathHeader.LARGEST_PDU - 3) {
            throw in.failure("length", "at most " + FastPathHeader.LARGEST_PDU, in.remaining());
        }
        List<FastPathUpdate> updates = new ArrayList<>();
        while (in.hasRemaining()) {
            updates.add(FastPathUpdate.read(in));
        }
        return new FastPathOutput(updates);
    }

    @Override
    public void write(WireWriter out) {
        FastPathHeader.of(0, payloadSize(updates)).write(out);
        updates.forEach(update -> update.write(out));
    }

    @Override
    public int size() {
        int payload = payloadSize(updates);
        return FastPathHeader.of(0, payload).size() + payload;
    }

    private static int payloadSize(List<FastPathUpdate> updates) {
        int size = 0;
        for (FastPathUpdate update : updates) {
            size += update.size();
        }
        return size;
    }
}
