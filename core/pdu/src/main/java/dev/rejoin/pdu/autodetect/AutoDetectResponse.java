package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.14.2 Client-to-Server Response Messages. */
public sealed interface AutoDetectResponse extends AutoDetect {
    static AutoDetectResponse read(WireReader in) {
        return readBody(AutoDetectHeader.read(AutoDetectHeader.RESPONSE, in), in);
    }

    static AutoDetectResponse readBody(AutoDetectHeader header, WireReader in) {
        int sequence = header.sequenceNumber();
        int type = header.messageType();
        return switch (type) {
            case RttResponse.TYPE -> new RttResponse(sequence);
            case BandwidthResults.CONNECT_TIME, BandwidthResults.CONTINUOUS -> {
                in.need(8, "RDP_BW_RESULTS");
                yield new BandwidthResults(sequence, type, in.i32(), in.i32());
            }
            case NetworkCharacteristicsSync.TYPE -> {
                in.need(8, "RDP_NETCHAR_SYNC");
                yield new NetworkCharacteristicsSync(sequence, in.i32(), in.i32());
            }
            default -> throw in.failure("responseType", "a known response", type);
        };
    }

    /** 2.2.14.2.1 RTT Measure Response (RDP_RTT_RESPONSE). */
    record RttResponse(int sequenceNumber) implements AutoDetectResponse {
        static final int TYPE = 0x0000;

        public RttResponse {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, TYPE).write(out);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE;
        }
    }

    /** 2.2.14.2.2 Bandwidth Measure Results (RDP_BW_RESULTS): bytes in milliseconds. */
    record BandwidthResults(int sequenceNumber, int responseType, int timeDelta, int byteCount)
            implements AutoDetectResponse {
        public static final int CONNECT_TIME = 0x0003;
        public static final int CONTINUOUS = 0x000B;

        public BandwidthResults {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            if (responseType != CONNECT_TIME && responseType != CONTINUOUS) {
                throw new IllegalArgumentException("responseType " + responseType);
            }
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, responseType).write(out);
            out.u32(timeDelta).u32(byteCount);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE
                    + 4 // timeDelta
                    + 4; // byteCount
        }
    }

    /**
     * 2.2.14.2.3 Network Characteristics Sync (RDP_NETCHAR_SYNC): the client reconnects and knows
     * the values from before.
     */
    record NetworkCharacteristicsSync(int sequenceNumber, int bandwidth, int rtt)
            implements AutoDetectResponse {
        static final int TYPE = 0x0018;

        public NetworkCharacteristicsSync {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, TYPE).write(out);
            out.u32(bandwidth).u32(rtt);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE
                    + 4 // bandwidth
                    + 4; // rtt
        }
    }

    private static AutoDetectHeader header(int length, AutoDetectResponse response, int type) {
        return new AutoDetectHeader(
                length, AutoDetectHeader.RESPONSE, response.sequenceNumber(), type);
    }
}
