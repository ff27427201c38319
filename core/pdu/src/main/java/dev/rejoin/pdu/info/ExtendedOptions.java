package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.11.1.1.1, the optional fields of the Extended Info Packet. Each may be the
 * last one, so a client sends the first so many of them; what it did not send is empty or zero.
 *
 * @param count how many of the fields are on the wire, the two reserved ones included
 * @param dynamicZone a key of Windows' registry, such as "W. Europe Standard Time"
 */
public record ExtendedOptions(
        int count,
        TimeZoneInformation timeZone,
        int sessionId,
        int performanceFlags,
        Optional<ReconnectCookie> reconnectCookie,
        String dynamicZone,
        boolean dynamicDaylightDisabled)
        implements Pdu {
    public static final int DISABLE_WALLPAPER = 0x01;
    public static final int DISABLE_FULL_WINDOW_DRAG = 0x02;
    public static final int DISABLE_MENU_ANIMATIONS = 0x04;
    public static final int DISABLE_THEMING = 0x08;
    public static final int DISABLE_CURSOR_SHADOW = 0x20;
    public static final int DISABLE_CURSOR_SETTINGS = 0x40;
    public static final int ENABLE_FONT_SMOOTHING = 0x80;
    public static final int ENABLE_DESKTOP_COMPOSITION = 0x100;

    /** For a client that stops before the first of them. */
    public static final ExtendedOptions NONE =
            new ExtendedOptions(0, TimeZoneInformation.UTC, 0, 0, Optional.empty(), "", false);

    private static final int TIME_ZONE = 1;
    private static final int SESSION_ID = 2;
    private static final int PERFORMANCE_FLAGS = 3;
    private static final int COOKIE = 4;
    private static final int RESERVED_1 = 5;
    private static final int RESERVED_2 = 6;
    private static final int DYNAMIC_ZONE = 7;
    private static final int DYNAMIC_DAYLIGHT = 8;

    // LIMIT: [MS-RDPBCGR] 2.2.1.11.1.1.1: at most 254 bytes.
    private static final int MAX_ZONE_SIZE = 254;

    private static final String NAME = "TS_EXTENDED_INFO_PACKET options";

    public ExtendedOptions {
        if (count < 0 || count > DYNAMIC_DAYLIGHT) {
            throw new IllegalArgumentException(count + " optional fields");
        }
        if (dynamicZone.length() * 2 > MAX_ZONE_SIZE || dynamicZone.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("dynamic time zone " + dynamicZone);
        }
        boolean hidden =
                (count < TIME_ZONE && !timeZone.equals(TimeZoneInformation.UTC))
                        || (count < SESSION_ID && sessionId != 0)
                        || (count < PERFORMANCE_FLAGS && performanceFlags != 0)
                        || (count < COOKIE && reconnectCookie.isPresent())
                        || (count < DYNAMIC_ZONE && !dynamicZone.isEmpty())
                        || (count < DYNAMIC_DAYLIGHT && dynamicDaylightDisabled);
        if (hidden) {
            throw new IllegalArgumentException("a value behind the last of " + count + " fields");
        }
    }

    /** Up to and with the cookie, as clients of the time of RDP 5.2 write them. */
    public static ExtendedOptions of(
            TimeZoneInformation timeZone,
            int performanceFlags,
            Optional<ReconnectCookie> reconnectCookie) {
        return new ExtendedOptions(
                COOKIE, timeZone, 0, performanceFlags, reconnectCookie, "", false);
    }

    /** Reads to the end; fields of a future version behind the last one are passed over. */
    public static ExtendedOptions read(WireReader in) {
        int count = 0;
        TimeZoneInformation timeZone = TimeZoneInformation.UTC;
        int sessionId = 0;
        int performanceFlags = 0;
        Optional<ReconnectCookie> cookie = Optional.empty();
        String dynamicZone = "";
        boolean disabled = false;
        while (count < DYNAMIC_DAYLIGHT && in.hasRemaining()) {
            count++;
            switch (count) {
                case TIME_ZONE -> timeZone = TimeZoneInformation.read(in);
                case SESSION_ID -> sessionId = in.need(4, NAME).i32();
                case PERFORMANCE_FLAGS -> performanceFlags = in.need(4, NAME).i32();
                case COOKIE -> cookie = cookie(in);
                case RESERVED_1, RESERVED_2 -> in.need(2, NAME).skip(2);
                case DYNAMIC_ZONE -> dynamicZone = zone(in);
                default -> disabled = in.need(2, NAME).u16() != 0;
            }
        }
        return new ExtendedOptions(
                count, timeZone, sessionId, performanceFlags, cookie, dynamicZone, disabled);
    }

    private static Optional<ReconnectCookie> cookie(WireReader in) {
        int size = in.need(2, NAME).u16();
        if (size == 0) {
            return Optional.empty();
        }
        WireReader content = in.slice(size, NAME);
        ReconnectCookie cookie = ReconnectCookie.read(content);
        content.end("ARC_CS_PRIVATE_PACKET");
        return Optional.of(cookie);
    }

    private static String zone(WireReader in) {
        int size = in.need(2, NAME).u16();
        if (size > MAX_ZONE_SIZE) {
            throw in.failure("cbDynamicDSTTimeZoneKeyName", "at most 254", size);
        }
        return in.need(size, NAME).utf16(size);
    }

    @Override
    public void write(WireWriter out) {
        for (int field = 1; field <= count; field++) {
            switch (field) {
                case TIME_ZONE -> timeZone.write(out);
                case SESSION_ID -> out.u32(sessionId);
                case PERFORMANCE_FLAGS -> out.u32(performanceFlags);
                case COOKIE -> {
                    out.u16(reconnectCookie.isPresent() ? ReconnectCookie.SIZE : 0);
                    reconnectCookie.ifPresent(it -> it.write(out));
                }
                case RESERVED_1, RESERVED_2 -> out.u16(0);
                case DYNAMIC_ZONE -> out.u16(dynamicZone.length() * 2).utf16(dynamicZone);
                default -> out.u16(dynamicDaylightDisabled ? 1 : 0);
            }
        }
    }

    @Override
    public int size() {
        int size = 0;
        for (int field = 1; field <= count; field++) {
            size +=
                    switch (field) {
                        case TIME_ZONE -> TimeZoneInformation.SIZE;
                        case SESSION_ID, PERFORMANCE_FLAGS -> 4;
                        case COOKIE -> 2 + (reconnectCookie.isPresent() ? ReconnectCookie.SIZE : 0);
                        case DYNAMIC_ZONE -> 2 + dynamicZone.length() * 2;
                        default -> 2;
                    };
        }
        return size;
    }
}
