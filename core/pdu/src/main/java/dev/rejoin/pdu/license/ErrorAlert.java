package dev.rejoin.pdu.license;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.12.1.3 Licensing Error Message (LICENSE_ERROR_MESSAGE): also the way to say
 * that no licence is wanted.
 *
 * @param flags of the preamble: the protocol version, 3 at present, and 0x80 for extended errors
 */
public record ErrorAlert(int flags, int errorCode, int stateTransition, Bytes errorInfo)
        implements LicenseMessage {
    public static final int ERR_INVALID_SERVER_CERTIFICATE = 1;
    public static final int ERR_NO_LICENSE = 2;
    public static final int STATUS_VALID_CLIENT = 7;

    public static final int ST_TOTAL_ABORT = 1;
    public static final int ST_NO_TRANSITION = 2;

    public static final int VERSION_3 = 3;

    /**
     * The whole of licensing for a server without licences. The flag for extended errors must not
     * be set: mstsc crashes on it.
     */
    public static final ErrorAlert VALID_CLIENT =
            new ErrorAlert(VERSION_3, STATUS_VALID_CLIENT, ST_NO_TRANSITION, Bytes.EMPTY);

    private static final int BB_ERROR_BLOB = 4;
    private static final int FIXED_SIZE = 12;
    private static final String NAME = "LICENSE_ERROR_MESSAGE";

    public ErrorAlert {
        if ((flags & ~0xFF) != 0 || FIXED_SIZE + errorInfo.size() > 0xFFFF - PREAMBLE_SIZE) {
            throw new IllegalArgumentException("flags " + flags + ", error info " + errorInfo);
        }
    }

    static ErrorAlert read(int flags, WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int errorCode = in.i32();
        int stateTransition = in.i32();
        in.skip(2);
        int size = in.u16();
        Bytes errorInfo = Bytes.read(in.need(size, NAME), size);
        if (FIXED_SIZE + size > 0xFFFF - PREAMBLE_SIZE) {
            throw in.failure("wBlobLen", "less", size);
        }
        return new ErrorAlert(flags, errorCode, stateTransition, errorInfo);
    }

    /** Whether licensing is over and went well. */
    public boolean validClient() {
        return errorCode == STATUS_VALID_CLIENT && stateTransition == ST_NO_TRANSITION;
    }

    @Override
    public void write(WireWriter out) {
        out.u8(ERROR_ALERT).u8(flags).u16(size());
        out.u32(errorCode).u32(stateTransition);
        out.u16(BB_ERROR_BLOB).u16(errorInfo.size());
        errorInfo.write(out);
    }

    @Override
    public int size() {
        return PREAMBLE_SIZE + FIXED_SIZE + errorInfo.size();
    }
}
