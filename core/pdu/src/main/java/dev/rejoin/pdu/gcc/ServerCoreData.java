package dev.rejoin.pdu.gcc;

import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.1.4.2 Server Core Data (TS_UD_SC_CORE).
 *
 * @param requestedProtocols what the client asked for, said back to it: by this it notices a
 *     downgrade
 * @param earlyCapabilities only behind the requested protocols
 */
public record ServerCoreData(
        int version, Optional<Protocols> requestedProtocols, OptionalInt earlyCapabilities)
        implements ServerBlock {
    public static final int TYPE = 0x0C01;

    public static final int EDGE_ACTIONS_SUPPORTED_V1 = 0x01;
    public static final int DYNAMIC_DST_SUPPORTED = 0x02;
    public static final int EDGE_ACTIONS_SUPPORTED_V2 = 0x04;
    public static final int SKIP_CHANNELJOIN_SUPPORTED = 0x08;

    private static final String NAME = "TS_UD_SC_CORE";

    public ServerCoreData {
        if (earlyCapabilities.isPresent() && requestedProtocols.isEmpty()) {
            throw new IllegalArgumentException("early capabilities without requested protocols");
        }
    }

    public static ServerCoreData of(int version, Protocols requested, int earlyCapabilities) {
        return new ServerCoreData(
                version, Optional.of(requested), OptionalInt.of(earlyCapabilities));
    }

    public static ServerCoreData read(WireReader in) {
        int version = in.need(4, NAME).i32();
        Optional<Protocols> requested = Optional.empty();
        OptionalInt early = OptionalInt.empty();
        if (in.hasRemaining()) {
            requested = Optional.of(new Protocols(in.need(4, NAME).i32()));
        }
        if (in.hasRemaining()) {
            early = OptionalInt.of(in.need(4, NAME).i32());
        }
        return new ServerCoreData(version, requested, early);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(version);
        requestedProtocols.ifPresent(it -> out.u32(it.bits()));
        earlyCapabilities.ifPresent(out::u32);
    }

    @Override
    public int size() {
        return 4
                + (requestedProtocols.isPresent() ? 4 : 0)
                + (earlyCapabilities.isPresent() ? 4 : 0);
    }
}
