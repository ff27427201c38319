package dev.rejoin.pdu.output;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.OptionalInt;

/**
 * [MS-RDPBCGR] 2.2.9.1.2.1 Fast-Path Update (TS_FP_UPDATE): one update, or a fragment of one.
 *
 * @param compressionFlags of the bulk compressor where the data went through it
 * @param data as on the wire: still compressed where the flags say so
 */
public record FastPathUpdate(
        UpdateCode code, Fragmentation fragmentation, OptionalInt compressionFlags, Bytes data)
        implements Pdu {
    /** FASTPATH_OUTPUT_COMPRESSION_USED, in the top bits of the header. */
    private static final int COMPRESSION_USED = 2;

    public FastPathUpdate {
        FieldRange.u8(compressionFlags.orElse(0), "compressionFlags");
        FieldRange.u16(data.size(), "size");
    }

    public static FastPathUpdate of(UpdateCode code, Bytes data) {
        return new FastPathUpdate(code, Fragmentation.SINGLE, OptionalInt.empty(), data);
    }

    public static FastPathUpdate read(WireReader in) {
        int header = in.need(1, "TS_FP_UPDATE").u8();
        UpdateCode code = readCode(header & 0xF, in);
        OptionalInt compressionFlags = OptionalInt.empty();
        if ((header >> 6 & COMPRESSION_USED) != 0) {
            compressionFlags = OptionalInt.of(in.need(1, "TS_FP_UPDATE").u8());
        }
        int length = in.need(2, "TS_FP_UPDATE").u16();
        Bytes data = Bytes.read(in.need(length, "TS_FP_UPDATE"), length);
        return new FastPathUpdate(code, Fragmentation.of(header >> 4), compressionFlags, data);
    }

    private static UpdateCode readCode(int code, WireReader in) {
        return UpdateCode.of(code)
                .orElseThrow(() -> in.failure("updateCode", "a known update", code));
    }

    @Override
    public void write(WireWriter out) {
        int compression = compressionFlags.isPresent() ? COMPRESSION_USED : 0;
        out.u8(code.code() | fragmentation.code() << 4 | compression << 6);
        compressionFlags.ifPresent(out::u8);
        out.u16(data.size());
        data.write(out);
    }

    @Override
    public int size() {
        return 1 // updateHeader
                + (compressionFlags.isPresent() ? 1 : 0)
                + 2 // size
                + data.size();
    }
}
