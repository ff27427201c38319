package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.10.1.1.2 Logon Info Version 2 (TS_LOGON_INFO_VERSION_2). */
public record LogonV2(String domain, String userName, int sessionId) implements SessionInfo {
    static final int INFO_TYPE = 1;

    private static final int VERSION = 1;
    private static final int PADDING = 558;

    /** Of the fields before the padding: what Windows writes into Size. */
    private static final int HEADER =
            2 // Version
                    + 4 // Size
                    + 4 // SessionId
                    + 4 // cbDomain
                    + 4; // cbUserName

    public LogonV2 {
        LogonText.check(domain, userName);
    }

    public static LogonV2 read(WireReader in) {
        in.need(HEADER + PADDING, "TS_LOGON_INFO_VERSION_2");
        int version = in.u16();
        if (version != VERSION) {
            throw in.failure("Version", "1", version);
        }
        int size = in.i32();
        // SPEC: Size counts the structure; Windows leaves out the padding, others do not.
        if (size != HEADER && size != HEADER + PADDING) {
            throw in.failure("Size", "18 or 576", size);
        }
        int sessionId = in.i32();
        int domainLength = in.count32("cbDomain", LogonText.LARGEST_DOMAIN);
        int userLength = in.count32("cbUserName", LogonText.LARGEST_USER);
        in.skip(PADDING).need(domainLength + userLength, "TS_LOGON_INFO_VERSION_2");
        return new LogonV2(
                LogonText.read(in, domainLength, LogonText.LARGEST_DOMAIN, "cbDomain"),
                LogonText.read(in, userLength, LogonText.LARGEST_USER, "cbUserName"),
                sessionId);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(VERSION).u32(HEADER).u32(sessionId);
        out.u32(LogonText.size(domain)).u32(LogonText.size(userName)).zeros(PADDING);
        out.utf16(domain).u16(0).utf16(userName).u16(0);
    }

    @Override
    public int size() {
        return HEADER + PADDING + LogonText.size(domain) + LogonText.size(userName);
    }

    @Override
    public int infoType() {
        return INFO_TYPE;
    }
}
