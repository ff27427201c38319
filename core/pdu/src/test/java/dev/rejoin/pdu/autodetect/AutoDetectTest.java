package dev.rejoin.pdu.autodetect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import org.junit.jupiter.api.Test;

class AutoDetectTest {
    private static void check(AutoDetectRequest request, String hex) {
        Codec.check(request, hex, AutoDetectRequest::read);
        Codec.check(request, hex, in -> (AutoDetectRequest) AutoDetect.read(in));
    }

    private static void check(AutoDetectResponse response, String hex) {
        Codec.check(response, hex, AutoDetectResponse::read);
        Codec.check(response, hex, in -> (AutoDetectResponse) AutoDetect.read(in));
    }

    @Test
    void requestsAreAsSpecified() {
        check(new AutoDetectRequest.RttRequest(1, 0x1001), "06 00 0100 0110");
        check(new AutoDetectRequest.RttRequest(1, 0x0001), "06 00 0100 0100");
        check(new AutoDetectRequest.BandwidthStart(2, 0x1014), "06 00 0200 1410");
        check(
                new AutoDetectRequest.BandwidthPayload(3, Bytes.ofHex("aabbccdd")),
                "08 00 0300 0200 0400 aabbccdd");
        check(
                new AutoDetectRequest.BandwidthStop(4, 0x002B, Bytes.ofHex("eeff")),
                "08 00 0400 2b00 0200 eeff");
        check(new AutoDetectRequest.BandwidthStop(5, 0x0429, Bytes.EMPTY), "06 00 0500 2904");
    }

    @Test
    void resultHasTheFieldsOfItsType() {
        check(
                new AutoDetectRequest.NetworkCharacteristicsResult(6, 0x08C0, 10, 1000, 20),
                "12 00 0600 c008 0a000000 e8030000 14000000");
        check(
                new AutoDetectRequest.NetworkCharacteristicsResult(7, 0x0840, 8, 0, 18),
                "0e 00 0700 4008 08000000 12000000");
        check(
                new AutoDetectRequest.NetworkCharacteristicsResult(8, 0x0880, 0, 500, 22),
                "0e 00 0800 8008 f4010000 16000000");
    }

    @Test
    void responsesAreAsSpecified() {
        check(new AutoDetectResponse.RttResponse(1), "06 01 0100 0000");
        check(
                new AutoDetectResponse.BandwidthResults(2, 0x0003, 50, 4096),
                "0e 01 0200 0300 32000000 00100000");
        check(
                new AutoDetectResponse.NetworkCharacteristicsSync(3, 1000, 20),
                "0e 01 0300 1800 e8030000 14000000");
    }

    @Test
    void unknownTypesAreRefused() {
        Codec.refuses("06 00 0100 ffff", AutoDetect::read);
        Codec.refuses("06 01 0100 ffff", AutoDetect::read);
        Codec.refuses("06 02 0100 0100", AutoDetect::read);
        Codec.refuses("05 00 0100 0100", AutoDetect::read);
        Codec.refuses("06 01 0100 0000", AutoDetectRequest::read);
        Codec.refuses("06 00 0100 0100", AutoDetectResponse::read);
    }

    @Test
    void onlyTheStopOfTheConnectionSequenceHasAPayload() {
        Bytes payload = Bytes.ofHex("00");
        assertThrows(
                IllegalArgumentException.class,
                () -> new AutoDetectRequest.BandwidthStop(1, 0x0429, payload));
        assertThrows(IllegalArgumentException.class, () -> new AutoDetectRequest.RttRequest(1, 2));
    }

    @Test
    void heartbeatIsAsSpecified() {
        Codec.check(new Heartbeat(5, 1, 2), "00 05 01 02", Heartbeat::read);
    }

    @Test
    void multitransportIsAsSpecified() {
        Codec.check(
                new MultitransportRequest(42, 1, Bytes.ofHex("ab".repeat(16))),
                "2a000000 0100 0000" + "ab".repeat(16),
                MultitransportRequest::read);
        Codec.check(
                new MultitransportResponse(7, MultitransportResponse.E_ABORT),
                "07000000 04400080",
                MultitransportResponse::read);
        assertEquals(
                "requestedProtocol",
                Codec.refuses("2a000000 ff00 0000" + "ab".repeat(16), MultitransportRequest::read)
                        .field());
    }
}
