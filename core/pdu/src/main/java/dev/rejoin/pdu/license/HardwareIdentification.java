package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2.3.1 Client Hardware Identification (CLIENT_HARDWARE_ID): by this a licence
 * server tells devices apart.
 *
 * @param data 16 bytes
 */
public record HardwareIdentification(int platform, Bytes data) implements Pdu {
    public static final int DATA_SIZE = 16;

    private static final String NAME = "CLIENT_HARDWARE_ID";

    public HardwareIdentification {
        LicenseMessage.requireSize(data, DATA_SIZE);
    }

    public static HardwareIdentification read(WireReader in) {
        in.need(4 + DATA_SIZE, NAME);
        return new HardwareIdentification(in.i32(), Bytes.read(in, DATA_SIZE));
    }

    @Override
    public void write(WireWriter out) {
        out.u32(platform);
        data.write(out);
    }

    @Override
    public int size() {
        return 4 + DATA_SIZE;
    }
}
