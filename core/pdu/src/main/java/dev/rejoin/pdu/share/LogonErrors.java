package dev.rejoin.pdu.share;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.10.1.1.4.1.1 Logon Errors Info (TS_LOGON_ERRORS_INFO): what becomes of the
 * logon.
 *
 * @param type one of the {@code LOGON_MSG} values, which need nothing of the user, or another
 * @param data a {@code LOGON_FAILED} value, or the id of the session it is about
 */
public record LogonErrors(int type, int data) implements Pdu {
    public static final int LOGON_MSG_SESSION_BUSY_OPTIONS = 0xFFFFFFF8;
    public static final int LOGON_MSG_DISCONNECT_REFUSED = 0xFFFFFFF9;
    public static final int LOGON_MSG_NO_PERMISSION = 0xFFFFFFFA;
    public static final int LOGON_MSG_BUMP_OPTIONS = 0xFFFFFFFB;
    public static final int LOGON_MSG_RECONNECT_OPTIONS = 0xFFFFFFFC;
    public static final int LOGON_MSG_SESSION_TERMINATE = 0xFFFFFFFD;
    public static final int LOGON_MSG_SESSION_CONTINUE = 0xFFFFFFFE;

    public static final int LOGON_FAILED_BAD_PASSWORD = 0;
    public static final int LOGON_FAILED_UPDATE_PASSWORD = 1;
    public static final int LOGON_FAILED_OTHER = 2;
    public static final int LOGON_WARNING = 3;

    static final int SIZE = 8;

    public static LogonErrors read(WireReader in) {
        in.need(SIZE, "TS_LOGON_ERRORS_INFO");
        return new LogonErrors(in.i32(), in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(type).u32(data);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
