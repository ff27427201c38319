package dev.rejoin.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.auth.licensing.LicensingKeys;
import dev.rejoin.pdu.Pdu;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.license.IssuedLicense;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.LicenseRequest;
import dev.rejoin.pdu.license.NewLicenseRequest;
import dev.rejoin.pdu.license.PlatformChallenge;
import dev.rejoin.pdu.license.PlatformChallengeResponse;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataRequest;
import dev.rejoin.pdu.share.FontMap;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.connect.ConnectSettings;
import dev.rejoin.protocol.connect.ConnectStep;
import dev.rejoin.protocol.connect.Course;
import dev.rejoin.protocol.connect.Stage;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** [MS-RDPELE] 1.3.3: servers that want a licence, and issue one. */
class LicensingTest {
    private final Introduced both = Introduced.of(Client.ALICE);
    private final LicenseRequest request = LicenseServer.request(3, LicenseServer.certificate());

    private void hear(Client client, byte[] frame) {
        ConnectStep.Read read = assertInstanceOf(ConnectStep.Read.class, client.step);
        client.take(read.kind(), frame);
    }

    private void hear(LicenseMessage message) {
        hear(both.client(), licence(SecurityHeader.LICENSE_PKT, 0, message));
    }

    private byte[] licence(int flags, int high, Pdu message) {
        return both.server()
                .frame(
                        both.server().channels.io(),
                        new Secured(new SecurityHeader(flags, high), message));
    }

    private <M extends LicenseMessage> M said(Class<M> kind) {
        WireReader frame = new WireReader(both.client().out.toByteArray());
        both.client().out.clear();
        SendDataRequest data =
                assertInstanceOf(SendDataRequest.class, DomainPdu.read(DataTpdu.payload(frame)));
        WireReader in = data.payload().reader();
        SecurityHeader.expect(in, SecurityHeader.LICENSE_PKT);
        return assertInstanceOf(kind, LicenseMessage.read(in));
    }

    private LicensingKeys keys() {
        hear(request);
        return LicenseServer.keys(said(NewLicenseRequest.class));
    }

    private void activate() {
        hear(both.client(), both.server().demand(Share.ID));
        hear(both.client(), both.server().said(FontMap.empty()));
        both.client().active();
    }

    @Test
    void wholeExchangeEndsWithALicence() {
        hear(request);
        NewLicenseRequest wish = said(NewLicenseRequest.class);
        assertEquals("alice", wish.user().text());
        assertEquals("rejoin", wish.machine().text());
        LicensingKeys keys = LicenseServer.keys(wish);

        PlatformChallenge challenge = LicenseServer.challenge(keys);
        hear(challenge);
        var device = LicenseServer.device(keys, said(PlatformChallengeResponse.class));
        assertEquals(wish.platform(), device.platform());

        IssuedLicense license = LicenseServer.license(keys);
        hear(license);
        activate();
        assertEquals(
                List.of(request, challenge, license), both.client().active().server().licensing());
    }

    @Test
    void sameComputerIsTheSameDevice() {
        LicensingKeys keys = keys();
        hear(LicenseServer.challenge(keys));
        var first = LicenseServer.device(keys, said(PlatformChallengeResponse.class));
        LicensingTest again = new LicensingTest();
        LicensingKeys others = again.keys();
        again.hear(LicenseServer.challenge(others));

        assertEquals(
                first, LicenseServer.device(others, again.said(PlatformChallengeResponse.class)));
    }

    /** With the preamble and the second word of the header as xrdp writes them. */
    @Test
    void contentAfterTheFirstAnswerIsTheEnd() {
        hear(both.client(), licence(SecurityHeader.LICENSE_PKT, 0x10, request));
        said(NewLicenseRequest.class);
        hear(
                both.client(),
                licence(
                        SecurityHeader.LICENSE_PKT | SecurityHeader.LICENSE_ENCRYPT,
                        0x10,
                        new ErrorAlert(2, ErrorAlert.STATUS_VALID_CLIENT, 2, Bytes.EMPTY)));
        activate();
    }

    @Test
    void challengeOfAnotherKeyIsRefused() {
        LicensingKeys keys = keys();
        PlatformChallenge right = LicenseServer.challenge(keys);
        PlatformChallenge altered =
                new PlatformChallenge(3, 0, right.challenge(), Bytes.owning(new byte[16]));

        assertThrows(DecodeException.class, () -> hear(altered));
    }

    @Test
    void licenceThatWasAlteredIsRefused() {
        LicensingKeys keys = keys();
        IssuedLicense right = LicenseServer.license(keys);

        assertThrows(
                DecodeException.class,
                () ->
                        hear(
                                new IssuedLicense(
                                        3, true, right.license(), Bytes.owning(new byte[16]))));
    }

    @Test
    void nothingComesBeforeTheRequest() {
        LicensingKeys any = LicensingKeys.of(Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY);

        assertThrows(DecodeException.class, () -> hear(LicenseServer.challenge(any)));
        assertThrows(
                DecodeException.class, () -> new LicensingTest().hear(LicenseServer.license(any)));
    }

    @Test
    void serverWithoutAUsableKeyHearsThatThereIsNoLicence() {
        Bytes small = LicenseServer.certificate(BigInteger.ONE.shiftLeft(383));
        for (Bytes certificate : List.of(Bytes.EMPTY, small)) {
            LicensingTest test = new LicensingTest();
            test.hear(LicenseServer.request(2, certificate));
            assertEquals(ErrorAlert.ERR_NO_LICENSE, test.said(ErrorAlert.class).errorCode());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_LICENSE_MESSAGE", "LICENSING"})
    void stopsBeforeAnythingIsAskedOrAfterAll(Stage stage) {
        ConnectSettings settings = Client.ALICE.with(Course.upTo(stage));
        Introduced stopping =
                new Introduced(new Client(settings), Introduced.of(Client.ALICE).server());
        Introduced.walk(stopping.client(), Client.ALICE);

        hear(stopping.client(), licence(SecurityHeader.LICENSE_PKT, 0, request));

        boolean first = stage == Stage.FIRST_LICENSE_MESSAGE;
        assertEquals(first, stopping.client().out.size() == 0);
        if (!first) {
            hear(
                    stopping.client(),
                    licence(SecurityHeader.LICENSE_PKT, 0, ErrorAlert.VALID_CLIENT));
        }
        assertEquals(
                first ? List.of(request) : List.of(request, ErrorAlert.VALID_CLIENT),
                stopping.client().reached(stage).licensing());
    }

    @Test
    void everyPrefixOfARequestIsRefused() {
        byte[] whole = request.toByteArray();
        for (int size = 0; size < whole.length; size++) {
            byte[] prefix = Arrays.copyOf(whole, size);
            Introduced fresh = Introduced.of(Client.ALICE);
            byte[] frame = licence(SecurityHeader.LICENSE_PKT, 0, new Raw(prefix));
            assertThrows(DecodeException.class, () -> hear(fresh.client(), frame), "at " + size);
        }
    }

    private record Raw(byte[] bytes) implements Pdu {
        @Override
        public void write(WireWriter out) {
            out.bytes(bytes);
        }

        @Override
        public int size() {
            return bytes.length;
        }
    }
}
