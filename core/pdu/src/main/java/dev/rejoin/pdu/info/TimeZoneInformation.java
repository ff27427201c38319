package dev.rejoin.pdu.info;

import dev.rejoin.pdu.FixedText;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.1.11.1.1.1 Time Zone Information (TS_TIME_ZONE_INFORMATION).
 *
 * @param bias minutes to add to local time for UTC
 */
public record TimeZoneInformation(
        int bias,
        String standardName,
        SystemTime standardDate,
        int standardBias,
        String daylightName,
        SystemTime daylightDate,
        int daylightBias)
        implements Pdu {
    public static final int SIZE = 172;
    public static final TimeZoneInformation UTC =
            new TimeZoneInformation(0, "", SystemTime.NEVER, 0, "", SystemTime.NEVER, 0);

    private static final int NAME_UNITS = 32;
    private static final String NAME = "TS_TIME_ZONE_INFORMATION";

    public TimeZoneInformation {
        FixedText.require(standardName, NAME_UNITS);
        FixedText.require(daylightName, NAME_UNITS);
    }

    public static TimeZoneInformation read(WireReader in) {
        in.need(SIZE, NAME);
        return new TimeZoneInformation(
                in.i32(),
                FixedText.read(in, NAME_UNITS),
                SystemTime.read(in),
                in.i32(),
                FixedText.read(in, NAME_UNITS),
                SystemTime.read(in),
                in.i32());
    }

    @Override
    public void write(WireWriter out) {
        out.u32(bias);
        FixedText.write(out, standardName, NAME_UNITS);
        standardDate.write(out);
        out.u32(standardBias);
        FixedText.write(out, daylightName, NAME_UNITS);
        daylightDate.write(out);
        out.u32(daylightBias);
    }

    @Override
    public int size() {
        return SIZE;
    }
}
