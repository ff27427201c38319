package dev.rejoin.pdu.input;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.fastpath.FastPathHeader;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.8.1.2 Client Fast-Path Input Event PDU (TS_FP_INPUT_PDU), without the security
 * data of Standard RDP Security: whoever decrypts it calls {@link #readPayload}.
 */
public record FastPathInput(List<InputEvent> events) implements Pdu {
    private static final int LARGEST_COUNT_IN_HEADER = 15;

    public FastPathInput {
        FieldRange.u8(events.size(), "numEvents");
        events = List.copyOf(events);
    }

    public static FastPathInput read(WireReader in) {
        FastPathHeader header = FastPathHeader.read(in);
        if (header.secured()) {
            throw in.failure("secFlags", "no encryption", header.securityFlags());
        }
        WireReader payload = in.slice(header.payloadLength(), "TS_FP_INPUT_PDU");
        return readPayload(header.eventCount(), payload);
    }

    /**
     * Reads what follows the length and the security data.
     *
     * @param eventCount from the header; 0 means that the payload begins with the count
     */
    public static FastPathInput readPayload(int eventCount, WireReader in) {
        int count = eventCount == 0 ? in.need(1, "TS_FP_INPUT_PDU").u8() : eventCount;
        List<InputEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(FastPathEvents.read(in));
        }
        in.end("TS_FP_INPUT_PDU");
        return new FastPathInput(events);
    }

    @Override
    public void write(WireWriter out) {
        header().write(out);
        if (countNeedsByte()) {
            out.u8(events.size());
        }
        for (InputEvent event : events) {
            FastPathEvents.write(event, out);
        }
    }

    @Override
    public int size() {
        FastPathHeader header = header();
        return header.size() + header.payloadLength();
    }

    private FastPathHeader header() {
        int payload = countNeedsByte() ? 1 : 0;
        for (InputEvent event : events) {
            payload += FastPathEvents.size(event);
        }
        return FastPathHeader.of(countNeedsByte() ? 0 : events.size(), payload);
    }

    private boolean countNeedsByte() {
        return events.isEmpty() || events.size() > LARGEST_COUNT_IN_HEADER;
    }
}
