package dev.rejoin.pdu.input;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * [MS-RDPBCGR] 2.2.8.1.1.3 Client Input Event PDU Data (TS_INPUT_PDU_DATA): events as clients send
 * them that know no fast path.
 */
public record SlowPathInput(List<InputEvent> events) implements Pdu {
    private static final int HEADER =
            2 // numEvents
                    + 2; // pad2Octets

    public SlowPathInput {
        FieldRange.u16(events.size(), "numEvents");
        for (InputEvent event : events) {
            if (event instanceof InputEvent.QoeTimestamp) {
                throw new IllegalArgumentException("a timestamp goes by the fast path alone");
            }
        }
        events = List.copyOf(events);
    }

    /** Events of unknown types have a known length and are passed over, as Windows does. */
    public static SlowPathInput read(WireReader in) {
        in.need(HEADER, "TS_INPUT_PDU_DATA");
        int count = in.u16();
        in.skip(2); // pad2Octets
        if (count > in.remaining() / SlowPathEvents.SIZE) {
            throw in.failure("numEvents", "events for all", count);
        }
        List<InputEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SlowPathEvents.read(in).ifPresent(events::add);
        }
        return new SlowPathInput(events);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(events.size()).zeros(2);
        for (InputEvent event : events) {
            SlowPathEvents.write(event, out);
        }
    }

    @Override
    public int size() {
        return HEADER + events.size() * SlowPathEvents.SIZE;
    }
}
