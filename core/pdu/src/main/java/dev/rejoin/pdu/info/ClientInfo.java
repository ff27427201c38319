package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.11.1.1 Info Packet (TS_INFO_PACKET), behind its security header: who the user
 * is, and what the client wants to be like.
 *
 * @param codePage an input locale when {@link #UNICODE} is set
 * @param extended sent by every client since RDP 5
 */
public record ClientInfo(
        int codePage,
        int flags,
        String domain,
        String userName,
        String password,
        String alternateShell,
        String workingDirectory,
        Optional<ExtendedInfo> extended)
        implements Pdu {
    public static final int MOUSE = 0x0000_0001;
    public static final int DISABLE_CTRL_ALT_DEL = 0x0000_0002;

    /** Macintosh and Android clients set it with an empty name too. */
    public static final int AUTOLOGON = 0x0000_0008;

    public static final int UNICODE = 0x0000_0010;
    public static final int MAXIMIZE_SHELL = 0x0000_0020;
    public static final int LOGON_NOTIFY = 0x0000_0040;
    public static final int COMPRESSION = 0x0000_0080;
    public static final int ENABLE_WINDOWS_KEY = 0x0000_0100;
    public static final int REMOTE_CONSOLE_AUDIO = 0x0000_2000;
    public static final int FORCE_ENCRYPTED_CS_PDU = 0x0000_4000;
    public static final int RAIL = 0x0000_8000;
    public static final int LOGON_ERRORS = 0x0001_0000;
    public static final int MOUSE_HAS_WHEEL = 0x0002_0000;
    public static final int PASSWORD_IS_SC_PIN = 0x0004_0000;
    public static final int NO_AUDIO_PLAYBACK = 0x0008_0000;
    public static final int USING_SAVED_CREDS = 0x0010_0000;
    public static final int AUDIO_CAPTURE = 0x0020_0000;
    public static final int VIDEO_DISABLE = 0x0040_0000;

    private static final int FIXED_SIZE = 18;
    private static final int STRINGS = 5;
    private static final String NAME = "TS_INFO_PACKET";

    public ClientInfo {
        boolean unicode = (flags & UNICODE) != 0;
        InfoText.require(domain, unicode);
        InfoText.require(userName, unicode);
        InfoText.require(password, unicode);
        InfoText.require(alternateShell, unicode);
        InfoText.require(workingDirectory, unicode);
    }

    public static ClientInfo read(WireReader in) {
        in.need(FIXED_SIZE, NAME);
        int codePage = in.i32();
        int flags = in.i32();
        boolean unicode = (flags & UNICODE) != 0;
        int[] sizes = new int[STRINGS];
        for (int i = 0; i < STRINGS; i++) {
            sizes[i] = in.u16();
        }
        return new ClientInfo(
                codePage,
                flags,
                text(in, sizes[0], unicode, "Domain"),
                text(in, sizes[1], unicode, "UserName"),
                text(in, sizes[2], unicode, "Password"),
                text(in, sizes[3], unicode, "AlternateShell"),
                text(in, sizes[4], unicode, "WorkingDir"),
                in.hasRemaining() ? Optional.of(ExtendedInfo.read(in, unicode)) : Optional.empty());
    }

    /** The size in front counts all but the terminator. */
    private static String text(WireReader in, int size, boolean unicode, String field) {
        String text = InfoText.read(in, size, unicode, field);
        int terminator = InfoText.terminator(unicode);
        in.need(terminator, NAME).skip(terminator);
        return text;
    }

    public boolean has(int flag) {
        return (flags & flag) == flag;
    }

    /** Bits 9 to 12 of the flags: 0 is 8K, 1 is 64K, 2 is RDP 6, 3 is RDP 6.1. */
    public int compressionType() {
        return flags >> 9 & 0xF;
    }

    public boolean unicode() {
        return has(UNICODE);
    }

    /** The cookie by which the client claims a session that it lost. */
    public Optional<ReconnectCookie> reconnectCookie() {
        return extended.flatMap(it -> it.options().reconnectCookie());
    }

    @Override
    public void write(WireWriter out) {
        String[] texts = texts();
        out.u32(codePage).u32(flags);
        for (String text : texts) {
            out.u16(InfoText.size(text, unicode()));
        }
        for (String text : texts) {
            InfoText.write(out, text, unicode());
            out.zeros(InfoText.terminator(unicode()));
        }
        extended.ifPresent(it -> it.write(out));
    }

    @Override
    public int size() {
        int size = FIXED_SIZE + STRINGS * InfoText.terminator(unicode());
        for (String text : texts()) {
            size += InfoText.size(text, unicode());
        }
        return size + extended.map(Pdu::size).orElse(0);
    }

    private String[] texts() {
        return new String[] {domain, userName, password, alternateShell, workingDirectory};
    }

    /** Without the password, and without the shell and directory, which may hold one. */
    @Override
    public String toString() {
        return "ClientInfo[flags=0x"
                + Integer.toHexString(flags)
                + ", domain="
                + domain
                + ", userName="
                + userName
                + ", password "
                + (password.isEmpty() ? "absent" : "present")
                + ", extended="
                + extended
                + "]";
    }
}
