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

    /**
     * The whole of licensing for a server without licences. The flag for extended errors must not
     * be set: mstsc crashes on it.
     */
    public static final ErrorAlert VALID_CLIENT =
            new ErrorAlert(VERSION_3, STATUS_VALID_CLIENT, ST_NO_TRANSITION, Bytes.EMPTY);

    private static final int FIXED_SIZE = 12;
    private static final String NAME = "LICENSE_ERROR_MESSAGE";

    public ErrorAlert {
        LicenseMessage.requireFlags(flags);
        if (FIXED_SIZE + errorInfo.size() > MOST_CONTENT) {
            throw new IllegalArgumentException("error info of " + errorInfo);
        }
    }

    static ErrorAlert read(int flags, WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int errorCode = in.i32();
        int stateTransition = in.i32();
        in.skip(2);
        int size = in.u16();
        Bytes errorInfo = Bytes.read(in.need(size, NAME), size);
        return new ErrorAlert(flags, errorCode, stateTransition, errorInfo);
    }

    /** Whether licensing is over and went well. */
    public boolean validClient() {
        return errorCode == STATUS_VALID_CLIENT && stateTransition == ST_NO_TRANSITION;
    }

    @Override
    public int type() {
        return ERROR_ALERT;
    }

    @Override
    public void writeContent(WireWriter out) {
        out.u32(errorCode).u32(stateTransition);
        out.u16(LicenseBlob.ERROR).u16(errorInfo.size());
        errorInfo.write(out);
    }

    @Override
    public int contentSize() {
        return FIXED_SIZE + errorInfo.size();
    }
}
