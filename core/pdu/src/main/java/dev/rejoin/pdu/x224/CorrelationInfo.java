package dev.rejoin.pdu.x224;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.1.2 RDP Correlation Info: a number by which a broker follows one connection
 * through several machines.
 */
public record CorrelationInfo(Bytes correlationId) implements Pdu {
    public static final int SIZE = 36;

    private static final int TYPE = 6;
    private static final int ID_SIZE = 16;
    private static final int RESERVED = 16;

    public CorrelationInfo {
        if (!isLegal(correlationId)) {
            throw new IllegalArgumentException("correlation id " + correlationId.hex());
        }
    }

    public static CorrelationInfo read(WireReader in) {
        in.need(SIZE, "RDP_NEG_CORRELATION_INFO");
        int type = in.u8();
        if (type != TYPE) {
            throw in.failure("type", "6", type);
        }
        in.skip(1);
        int length = in.u16();
        if (length != SIZE) {
            throw in.failure("length", "36", length);
        }
        Bytes id = Bytes.read(in, ID_SIZE);
        if (!isLegal(id)) {
            throw in.failure(
                    "correlationId", "no octet 0d, first octet neither 00 nor f4", id.hex());
        }
        in.skip(RESERVED);
        return new CorrelationInfo(id);
    }

    /** No octet may look like the end of a cookie line, nor the first like another type. */
    private static boolean isLegal(Bytes id) {
        if (id.size() != ID_SIZE) {
            return false;
        }
        byte[] octets = id.toByteArray();
        for (byte octet : octets) {
            if (octet == '\r') {
                return false;
            }
        }
        return octets[0] != 0 && octets[0] != (byte) 0xF4;
    }

    @Override
    public void write(WireWriter out) {
        out.u8(TYPE).u8(0).u16(SIZE);
        correlationId.write(out);
        out.zeros(RESERVED);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
