package dev.rejoin.pdu.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionRequestTest {
    private static final String COOKIE = "436f6f6b69653a206d737473686173683d656c746f6e730d0a";

    private static ConnectionRequest request(Routing routing, int flags, Protocols protocols) {
        return new ConnectionRequest(
                routing, Optional.of(new NegotiationRequest(flags, protocols)), Optional.empty());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole connection request around what stands behind the class. */
    private static String packet(String content) {
        int size = content.length() / 2;
        return "0300%04x%02xe00000000000%s".formatted(size + 11, size + 6, content);
    }

    @Test
    void exampleOfTheSpecification() {
        // [MS-RDPBCGR] 4.1.1
        Codec.check(
                request(new Routing.Cookie("eltons"), 0, Protocols.RDP),
                "0300002c 27 e0 0000 0000 00" + COOKIE + "01 00 0800 00000000",
                ConnectionRequest::read);
    }

    @Test
    void requestWithoutRouting() {
        Codec.check(
                request(new Routing.None(), 0, Protocols.SSL.with(Protocols.HYBRID)),
                "03000013 0e e0 0000 0000 00 01 00 0800 03000000",
                ConnectionRequest::read);
    }

    @Test
    void clientFromBeforeNegotiationOffersPlainRdp() {
        ConnectionRequest request =
                new ConnectionRequest(new Routing.Cookie("a"), Optional.empty(), Optional.empty());
        Codec.roundTrip(request, ConnectionRequest::read);
        assertEquals(Protocols.RDP, request.protocols());
    }

    @Test
    void brokerTokensComeBackAsTheyWere() {
        Routing token =
                new Routing.Token(
                        Bytes.of(
                                "Cookie: msts=3640205228.15629.0000"
                                        .getBytes(StandardCharsets.ISO_8859_1)));
        Codec.roundTrip(request(token, 0, Protocols.SSL), ConnectionRequest::read);
        Routing opaque = new Routing.Token(Bytes.ofHex("ff0d0dfe00"));
        Codec.roundTrip(request(opaque, 0, Protocols.SSL), ConnectionRequest::read);
    }

    @Test
    void correlationInfoFollowsItsFlag() {
        CorrelationInfo correlation =
                new CorrelationInfo(Bytes.ofHex("0102030405060708090a0b0c0e0f1011"));
        NegotiationRequest negotiation =
                new NegotiationRequest(
                        NegotiationRequest.CORRELATION_INFO_PRESENT, Protocols.HYBRID_EX);
        Codec.roundTrip(
                new ConnectionRequest(
                        new Routing.Cookie("user"),
                        Optional.of(negotiation),
                        Optional.of(correlation)),
                ConnectionRequest::read);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ConnectionRequest(
                                new Routing.None(), Optional.of(negotiation), Optional.empty()));
    }

    @Test
    void correlationIdsWithForbiddenBytesAreRefused() {
        for (String id :
                new String[] {
                    "00020304050607080910111213141516",
                    "f4020304050607080910111213141516",
                    "01020304050607080d10111213141516"
                }) {
            Codec.refuses(
                    packet("0108080001000000" + "06002400" + id + "00".repeat(16)),
                    ConnectionRequest::read);
        }
    }

    @Test
    void routingLineMustEnd() {
        DecodeException refusal =
                Codec.refuses(packet(hex("Cookie: mstshash=User")), ConnectionRequest::read);
        assertEquals("routing token", refusal.field());
        Codec.refuses(packet("0d0a" + "0100080000000000"), ConnectionRequest::read);
    }

    @Test
    void lengthsMustAgree() {
        Codec.refuses("03000013 0d e0 0000 0000 00 01 00 0800 03000000", ConnectionRequest::read);
        Codec.refuses("03000013 0f e0 0000 0000 00 01 00 0800 03000000", ConnectionRequest::read);
        Codec.refuses("03000006 0e e0", ConnectionRequest::read);
        Codec.refuses("030001ff ff e0" + "41".repeat(505), ConnectionRequest::read);
        Codec.refuses("03000104 ff e0 0000 0000 00" + "41".repeat(249), ConnectionRequest::read);
    }

    @Test
    void otherProtocolsOnThePortAreRefused() {
        Codec.refuses(hex("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), ConnectionRequest::read);
        Codec.refuses("16030100a5010000a10303", ConnectionRequest::read);
        Codec.refuses(packet("0300080000000000"), ConnectionRequest::read);
        Codec.refuses(packet("0100090000000000"), ConnectionRequest::read);
        Codec.refuses(packet("010008000000000000"), ConnectionRequest::read);
    }

    @Test
    void longestLineStillFits() {
        int room = ConnectionRequest.MAX_SIZE - 11 - 8 - 2 - Routing.COOKIE_PREFIX.length();
        Codec.roundTrip(
                request(new Routing.Cookie("x".repeat(room)), 0, Protocols.SSL),
                ConnectionRequest::read);
        assertThrows(
                IllegalArgumentException.class,
                () -> request(new Routing.Cookie("x".repeat(room + 1)), 0, Protocols.SSL));
    }

    @Test
    void routingThatWouldReadBackOtherwiseCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new Routing.Cookie("a\r\nb"));
        assertThrows(IllegalArgumentException.class, () -> new Routing.Cookie("\u20ac"));
        assertThrows(IllegalArgumentException.class, () -> new Routing.Token(Bytes.ofHex("0141")));
        assertThrows(
                IllegalArgumentException.class, () -> new Routing.Token(Bytes.ofHex("410d0a")));
        String prefix = "Cookie: mstshash=a";
        assertThrows(
                IllegalArgumentException.class,
                () -> new Routing.Token(Bytes.of(prefix.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void protocolsNameThemselves() {
        assertEquals("RDP", Protocols.RDP.toString());
        assertEquals("SSL | HYBRID_EX", new Protocols(9).toString());
        assertEquals("SSL | 0x40", new Protocols(0x41).toString());
        assertTrue(new Protocols(9).has(Protocols.SSL));
        assertTrue(Protocols.SSL.has(Protocols.RDP));
    }
}
