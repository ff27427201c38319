package dev.rejoin.pdu.autodetect;

import dev.rejoin.pdu.FieldRange;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/** [MS-RDPBCGR] 2.2.14.1 Server-to-Client Request Messages. */
public sealed interface AutoDetectRequest extends AutoDetect {
    static AutoDetectRequest read(WireReader in) {
        return readBody(AutoDetectHeader.read(AutoDetectHeader.REQUEST, in), in);
    }

    static AutoDetectRequest readBody(AutoDetectHeader header, WireReader in) {
        int sequence = header.sequenceNumber();
        int type = header.messageType();
        return switch (type) {
            case RttRequest.CONTINUOUS, RttRequest.CONNECT_TIME -> new RttRequest(sequence, type);
            case BandwidthStart.CONTINUOUS, BandwidthStart.LOSSY, BandwidthStart.CONNECT_TIME ->
                    new BandwidthStart(sequence, type);
            case BandwidthPayload.TYPE -> new BandwidthPayload(sequence, payload(in));
            case BandwidthStop.CONNECT_TIME -> new BandwidthStop(sequence, type, payload(in));
            case BandwidthStop.CONTINUOUS, BandwidthStop.LOSSY ->
                    new BandwidthStop(sequence, type, Bytes.EMPTY);
            case NetworkCharacteristicsResult.RTT,
                    NetworkCharacteristicsResult.BANDWIDTH,
                    NetworkCharacteristicsResult.ALL ->
                    NetworkCharacteristicsResult.readBody(sequence, type, in);
            default -> throw in.failure("requestType", "a known request", type);
        };
    }

    private static Bytes payload(WireReader in) {
        int length = in.need(2, "RDP_BW_PAYLOAD").u16();
        return Bytes.read(in.need(length, "RDP_BW_PAYLOAD"), length);
    }

    /** 2.2.14.1.1 RTT Measure Request (RDP_RTT_REQUEST): answer at once. */
    record RttRequest(int sequenceNumber, int requestType) implements AutoDetectRequest {
        public static final int CONTINUOUS = 0x0001;
        public static final int CONNECT_TIME = 0x1001;

        public RttRequest {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            if (requestType != CONTINUOUS && requestType != CONNECT_TIME) {
                throw new IllegalArgumentException("requestType " + requestType);
            }
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, requestType).write(out);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE;
        }
    }

    /** 2.2.14.1.2 Bandwidth Measure Start (RDP_BW_START): count bytes from here. */
    record BandwidthStart(int sequenceNumber, int requestType) implements AutoDetectRequest {
        public static final int CONTINUOUS = 0x0014;
        public static final int LOSSY = 0x0114;
        public static final int CONNECT_TIME = 0x1014;

        public BandwidthStart {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            if (requestType != CONTINUOUS && requestType != LOSSY && requestType != CONNECT_TIME) {
                throw new IllegalArgumentException("requestType " + requestType);
            }
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, requestType).write(out);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE;
        }
    }

    /** 2.2.14.1.3 Bandwidth Measure Payload (RDP_BW_PAYLOAD): bytes to be counted. */
    record BandwidthPayload(int sequenceNumber, Bytes payload) implements AutoDetectRequest {
        static final int TYPE = 0x0002;

        public BandwidthPayload {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            FieldRange.u16(payload.size(), "payloadLength");
        }

        @Override
        public void write(WireWriter out) {
            header(AutoDetectHeader.SIZE + 2, this, TYPE).write(out);
            out.u16(payload.size());
            payload.write(out);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE
                    + 2 // payloadLength
                    + payload.size();
        }
    }

    /**
     * 2.2.14.1.4 Bandwidth Measure Stop (RDP_BW_STOP): report what was counted. A payload comes
     * during the connection sequence only.
     */
    record BandwidthStop(int sequenceNumber, int requestType, Bytes payload)
            implements AutoDetectRequest {
        public static final int CONNECT_TIME = 0x002B;
        public static final int CONTINUOUS = 0x0429;
        public static final int LOSSY = 0x0629;

        public BandwidthStop {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            if (requestType != CONTINUOUS && requestType != LOSSY && requestType != CONNECT_TIME) {
                throw new IllegalArgumentException("requestType " + requestType);
            }
            boolean connectTime = requestType == CONNECT_TIME;
            FieldRange.within(payload.size(), 0, connectTime ? 0xFFFF : 0, "payloadLength");
        }

        @Override
        public void write(WireWriter out) {
            header(AutoDetectHeader.SIZE + lengthField(), this, requestType).write(out);
            if (lengthField() > 0) {
                out.u16(payload.size());
                payload.write(out);
            }
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE + lengthField() + payload.size();
        }

        private int lengthField() {
            return requestType == CONNECT_TIME ? 2 : 0;
        }
    }

    /**
     * 2.2.14.1.5 Network Characteristics Result (RDP_NETCHAR_RESULT): what was measured. Times are
     * in milliseconds, the bandwidth in kilobits a second; which are present depends on the type.
     */
    record NetworkCharacteristicsResult(
            int sequenceNumber, int requestType, int baseRtt, int bandwidth, int averageRtt)
            implements AutoDetectRequest {
        public static final int RTT = 0x0840;
        public static final int BANDWIDTH = 0x0880;
        public static final int ALL = 0x08C0;

        public NetworkCharacteristicsResult {
            FieldRange.u16(sequenceNumber, "sequenceNumber");
            if (requestType != RTT && requestType != BANDWIDTH && requestType != ALL) {
                throw new IllegalArgumentException("requestType " + requestType);
            }
        }

        static NetworkCharacteristicsResult readBody(int sequence, int type, WireReader in) {
            in.need(type == ALL ? 12 : 8, "RDP_NETCHAR_RESULT");
            int baseRtt = type == BANDWIDTH ? 0 : in.i32();
            int bandwidth = type == RTT ? 0 : in.i32();
            return new NetworkCharacteristicsResult(sequence, type, baseRtt, bandwidth, in.i32());
        }

        @Override
        public void write(WireWriter out) {
            header(size(), this, requestType).write(out);
            if (requestType != BANDWIDTH) {
                out.u32(baseRtt);
            }
            if (requestType != RTT) {
                out.u32(bandwidth);
            }
            out.u32(averageRtt);
        }

        @Override
        public int size() {
            return AutoDetectHeader.SIZE + (requestType == ALL ? 12 : 8);
        }
    }

    private static AutoDetectHeader header(int length, AutoDetectRequest request, int type) {
        return new AutoDetectHeader(
                length, AutoDetectHeader.REQUEST, request.sequenceNumber(), type);
    }
}
