package dev.rejoin.pdu.capability;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 2.2.7.1.1 General Capability Set (TS_GENERAL_CAPABILITYSET): the platform and the
 * basic protocol options.
 */
public record General(
        int osMajorType,
        int osMinorType,
        int extraFlags,
        boolean refreshRect,
        boolean suppressOutput)
        implements CapabilitySet {
    public static final int TYPE = 1;

    public static final int OS_WINDOWS = 1;
    public static final int OS_UNIX = 4;
    public static final int OS_MACINTOSH = 6;
    public static final int OS_IOS = 7;
    public static final int OS_ANDROID = 8;

    public static final int FASTPATH_OUTPUT_SUPPORTED = 0x0001;
    public static final int LONG_CREDENTIALS_SUPPORTED = 0x0004;
    public static final int AUTORECONNECT_SUPPORTED = 0x0008;
    public static final int ENC_SALTED_CHECKSUM = 0x0010;
    public static final int NO_BITMAP_COMPRESSION_HDR = 0x0400;

    private static final int PROTOCOL_VERSION = 0x0200;
    private static final int SIZE = 20;

    public General {
        FieldRange.u16(osMajorType, "osMajorType");
        FieldRange.u16(osMinorType, "osMinorType");
        FieldRange.u16(extraFlags, "extraFlags");
    }

    public static General read(WireReader in) {
        in.need(SIZE, "TS_GENERAL_CAPABILITYSET");
        int osMajorType = in.u16();
        int osMinorType = in.u16();
        in.skip(2 + 2 + 2); // protocolVersion, pad2octetsA, generalCompressionTypes
        int extraFlags = in.u16();
        in.skip(2 + 2 + 2); // updateCapabilityFlag, remoteUnshareFlag, generalCompressionLevel
        return new General(osMajorType, osMinorType, extraFlags, in.u8() != 0, in.u8() != 0);
    }

    @Override
    public void write(WireWriter out) {
        out.u16(osMajorType).u16(osMinorType).u16(PROTOCOL_VERSION).zeros(2 + 2).u16(extraFlags);
        out.zeros(2 + 2 + 2).u8(refreshRect ? 1 : 0).u8(suppressOutput ? 1 : 0);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public int type() {
        return TYPE;
    }

    public boolean has(int flag) {
        return (extraFlags & flag) == flag;
    }
}
