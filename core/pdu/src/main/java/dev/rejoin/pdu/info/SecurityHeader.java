package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.8.1.1.2.1 Basic Security Header: in front of some PDUs even under TLS.
 *
 * @param high meaningful only with {@link #FLAGSHI_VALID}, and then without use
 */
public record SecurityHeader(int flags, int high) implements Pdu {
    public static final int EXCHANGE_PKT = 0x0001;
    public static final int TRANSPORT_REQ = 0x0002;
    public static final int TRANSPORT_RSP = 0x0004;
    public static final int ENCRYPT = 0x0008;
    public static final int INFO_PKT = 0x0040;
    public static final int LICENSE_PKT = 0x0080;
    public static final int LICENSE_ENCRYPT = 0x0200;
    public static final int REDIRECTION_PKT = 0x0400;
    public static final int SECURE_CHECKSUM = 0x0800;
    public static final int AUTODETECT_REQ = 0x1000;
    public static final int AUTODETECT_RSP = 0x2000;
    public static final int HEARTBEAT = 0x4000;
    public static final int FLAGSHI_VALID = 0x8000;

    public static final int SIZE = 4;

    public SecurityHeader {
        if (((flags | high) & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("flags " + Integer.toHexString(flags));
        }
    }

    public SecurityHeader(int flags) {
        this(flags, 0);
    }

    public static SecurityHeader read(WireReader in) {
        in.need(SIZE, "TS_SECURITY_HEADER");
        return new SecurityHeader(in.u16(), in.u16());
    }

    /** Reads a header that must have {@code flag} and may have others. */
    public static SecurityHeader expect(WireReader in, int flag) {
        SecurityHeader header = read(in);
        if (!header.has(flag)) {
            throw in.failure("flags", Integer.toHexString(flag), Integer.toHexString(header.flags));
        }
        return header;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }

    @Override
    public void write(WireWriter out) {
        out.u16(flags).u16(high);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
