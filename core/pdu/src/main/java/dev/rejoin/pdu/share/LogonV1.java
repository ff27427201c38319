package dev.rejoin.pdu.share;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.10.1.1.1 Logon Info Version 1 (TS_LOGON_INFO). */
public record LogonV1(String domain, String userName, int sessionId) implements SessionInfo {
    static final int INFO_TYPE = 0;

    private static final int SIZE =
            4 // cbDomain
                    + LogonText.LARGEST_DOMAIN
                    + 4 // cbUserName
                    + LogonText.LARGEST_USER
                    + 4; // SessionId

    public LogonV1 {
        LogonText.check(domain, userName);
    }

    public static LogonV1 read(WireReader in) {
        in.need(SIZE, "TS_LOGON_INFO");
        int domainLength = in.count32("cbDomain", LogonText.LARGEST_DOMAIN);
        String domain = LogonText.read(in, domainLength, LogonText.LARGEST_DOMAIN, "cbDomain");
        in.skip(LogonText.LARGEST_DOMAIN - domainLength);
        int userLength = in.count32("cbUserName", LogonText.LARGEST_USER);
        String userName = LogonText.read(in, userLength, LogonText.LARGEST_USER, "cbUserName");
        in.skip(LogonText.LARGEST_USER - userLength);
        return new LogonV1(domain, userName, in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(LogonText.size(domain)).utf16(domain);
        out.zeros(LogonText.LARGEST_DOMAIN - domain.length() * 2);
        out.u32(LogonText.size(userName)).utf16(userName);
        out.zeros(LogonText.LARGEST_USER - userName.length() * 2);
        out.u32(sessionId);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int infoType() {
        return INFO_TYPE;
    }
}
