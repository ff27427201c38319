package dev.rejoin.pdu.info;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.11.1.1.1.1 System Time (TS_SYSTEMTIME): when daylight saving begins or ends.
 *
 * @param year zero when the day is a rule: {@code day} is then 1 to 4 for that one of the month's
 *     {@code dayOfWeek}s, 5 for the last
 * @param dayOfWeek 0 is Sunday
 */
public record SystemTime(
        int year,
        int month,
        int dayOfWeek,
        int day,
        int hour,
        int minute,
        int second,
        int milliseconds)
        implements Pdu {
    public static final int SIZE = 16;
    public static final SystemTime NEVER = new SystemTime(0, 0, 0, 0, 0, 0, 0, 0);

    public SystemTime {
        int all = year | month | dayOfWeek | day | hour | minute | second | milliseconds;
        if ((all & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("a system time with more than 16 bits");
        }
    }

    public static SystemTime read(WireReader in) {
        in.need(SIZE, "TS_SYSTEMTIME");
        return new SystemTime(
                in.u16(), in.u16(), in.u16(), in.u16(), in.u16(), in.u16(), in.u16(), in.u16());
    }

    @Override
    public void write(WireWriter out) {
        out.u16(year).u16(month).u16(dayOfWeek).u16(day);
        out.u16(hour).u16(minute).u16(second).u16(milliseconds);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
