package dev.rejoin.pdu.share;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.10.1.1.4 Logon Info Extended (TS_LOGON_INFO_EXTENDED): a cookie for
 * reconnecting, news about the logon, or both.
 */
public record LogonExtended(Optional<AutoReconnectCookie> cookie, Optional<LogonErrors> errors)
        implements SessionInfo {
    static final int INFO_TYPE = 3;

    private static final int LOGON_EX_AUTORECONNECTCOOKIE = 1;
    private static final int LOGON_EX_LOGONERRORS = 2;
    private static final int HEADER =
            2 // Length
                    + 4; // FieldsPresent
    private static final int FIELD_HEADER = 4; // cbFieldData
    private static final int PADDING = 570;

    public static LogonExtended of(AutoReconnectCookie cookie) {
        return new LogonExtended(Optional.of(cookie), Optional.empty());
    }

    public static LogonExtended of(LogonErrors errors) {
        return new LogonExtended(Optional.empty(), Optional.of(errors));
    }

    public static LogonExtended read(WireReader in) {
        in.need(HEADER, "TS_LOGON_INFO_EXTENDED");
        int length = in.u16();
        int present = in.i32();
        if (length < HEADER) {
            throw in.failure("Length", "at least " + HEADER, length);
        }
        WireReader fields = in.slice(length - HEADER, "TS_LOGON_INFO_EXTENDED");
        Optional<AutoReconnectCookie> cookie =
                (present & LOGON_EX_AUTORECONNECTCOOKIE) != 0
                        ? Optional.of(AutoReconnectCookie.read(field(fields)))
                        : Optional.empty();
        Optional<LogonErrors> errors =
                (present & LOGON_EX_LOGONERRORS) != 0
                        ? Optional.of(LogonErrors.read(field(fields)))
                        : Optional.empty();
        in.need(PADDING, "TS_LOGON_INFO_EXTENDED").skip(PADDING);
        return new LogonExtended(cookie, errors);
    }

    private static WireReader field(WireReader fields) {
        int length =
                fields.need(FIELD_HEADER, "TS_LOGON_INFO_FIELD")
                        .count32("cbFieldData", fields.remaining());
        return fields.slice(length, "TS_LOGON_INFO_FIELD");
    }

    @Override
    public void write(WireWriter out) {
        out.u16(length());
        out.u32(
                (cookie.isPresent() ? LOGON_EX_AUTORECONNECTCOOKIE : 0)
                        | (errors.isPresent() ? LOGON_EX_LOGONERRORS : 0));
        cookie.ifPresent(field -> writeField(field, out));
        errors.ifPresent(field -> writeField(field, out));
        out.zeros(PADDING);
    }

    private static void writeField(Pdu field, WireWriter out) {
        out.u32(field.size());
        field.write(out);
    }

    @Override
    public int size() {
        return length() + PADDING;
    }

    @Override
    public int infoType() {
        return INFO_TYPE;
    }

    private int length() {
        return HEADER
                + (cookie.isPresent() ? FIELD_HEADER + AutoReconnectCookie.SIZE : 0)
                + (errors.isPresent() ? FIELD_HEADER + LogonErrors.SIZE : 0);
    }
}
