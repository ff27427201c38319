package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.accept.Step;
import dev.rejoin.protocol.connect.ConnectRefusal;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first two frames, in bytes. */
class NegotiationTest {
    /** [MS-RDPBCGR] 4.1.1: a cookie of "eltons", and RDP's own security. */
    private static final String ELTON =
            "0300002c27e00000000000436f6f6b69653a206d737473686173683d656c746f6e730d0a"
                    + "0100080000000000";

    @ParameterizedTest
    @CsvSource({
        // A client from before negotiation, RDP alone, SSL alone, RDSTLS alone.
        "true, 0300000b06e00000000000, 5",
        "true, 0300001300e000000000000100080000000000, 5",
        "true, 0300001300e000000000000100080001000000, 5",
        "true, 0300001300e000000000000100080004000000, 5",
        "false, 0300000b06e00000000000, 1",
        "false, 0300001300e000000000000100080000000000, 1",
        "false, 0300001300e000000000000100080010000000, 1"
    })
    void refusalIsOneAnswerWithItsCode(boolean nla, String request, int code) {
        Server server = new Server(nla);

        server.take(FrameKind.CONNECTION_REQUEST, indicated(request));

        Step.Refused refused = assertInstanceOf(Step.Refused.class, server.step);
        assertEquals(
                nla ? CauseId.NLA_REQUIRED_CLIENT_OFF : CauseId.TLS_REQUIRED, refused.cause().id());
        assertEquals(
                "030000130ed0000000000003000800%02x000000".formatted(code),
                Bytes.owning(server.out.toByteArray()).hex());
    }

    /** The length indicator counts what follows it. */
    private static byte[] indicated(String hex) {
        byte[] frame = Bytes.ofHex(hex).toByteArray();
        frame[4] = (byte) (frame.length - 5);
        return frame;
    }

    @Test
    void specificationsOwnExampleIsRead() {
        Server server = new Server(true);

        server.take(FrameKind.CONNECTION_REQUEST, Bytes.ofHex(ELTON).toByteArray());

        Step.Refused refused = assertInstanceOf(Step.Refused.class, server.step);
        assertEquals("RDP", refused.cause().arguments().get("offered"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000000000000100000007000000",
                "1a000000000000000200000007000000040056006d0031000000"
            })
    void onePreconnectionPduIsPassedOver(String preconnection) {
        byte[] first = Bytes.ofHex(preconnection).toByteArray();
        Server server = new Server(true);

        server.take(FrameKind.CONNECTION_REQUEST, first);

        assertEquals(new Step.Read(FrameKind.CONNECTION_REQUEST), server.step);
        assertEquals(0, server.out.size());
        assertThrows(DecodeException.class, () -> server.take(FrameKind.CONNECTION_REQUEST, first));

        server.take(
                FrameKind.CONNECTION_REQUEST, indicated("0300001300e000000000000100080003000000"));
        assertInstanceOf(Step.StartTls.class, server.step);
    }

    @ParameterizedTest
    @CsvSource({"true, 3, 2", "true, 11, 8", "true, 10, 8", "false, 1, 1", "false, 3, 2"})
    void bestOfTheOfferedProtocolsIsSelected(boolean nla, int offered, int selected) {
        Server server = new Server(nla);

        server.take(
                FrameKind.CONNECTION_REQUEST,
                indicated("0300001300e0000000000001000800%02x000000".formatted(offered)));

        assertInstanceOf(Step.StartTls.class, server.step);
        assertEquals(
                "030000130ed0000000000002010800%02x000000".formatted(selected),
                Bytes.owning(server.out.toByteArray()).hex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: desk\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "\u0000\u0000\u0000\u0000",
                "\u0003\u0000\u0000\u0004"
            })
    void otherProtocolsAreKnownByTheirFirstBytes(String said) {
        byte[] bytes = said.getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(
                DecodeException.class,
                () -> Framing.length(FrameKind.CONNECTION_REQUEST, bytes, 0, bytes.length));
    }

    @Test
    void clientIsToldWhyItWasRefused() {
        Meeting meeting = new Meeting(Client.ALICE.with(Protocols.SSL), true).run();

        assertEquals(
                new ConnectRefusal.Negotiation(FailureCode.HYBRID_REQUIRED_BY_SERVER),
                meeting.client.refusal());
        assertEquals(Optional.empty(), meeting.toClient.take(FrameKind.TPKT));
    }

    @ParameterizedTest
    @CsvSource({
        "0300000b06d00000123400, 0", // no word about negotiation
        "030000130ed000001234000200080000000000, 0",
        "030000130ed000001234000200080008000000, 8", // was not offered
        "030000130ed000001234000200080004000000, 4",
        "030000130ed000001234000200080003000000, 3" // two at once
    })
    void clientTakesNoProtocolThatItDidNotOffer(String confirm, int selected) {
        Client client = new Client(Client.ALICE.with(ConnectSettings.NLA));

        client.take(FrameKind.TPKT, Bytes.ofHex(confirm).toByteArray());

        assertEquals(
                new ConnectRefusal.UnusableProtocol(new Protocols(selected)), client.refusal());
    }
}
