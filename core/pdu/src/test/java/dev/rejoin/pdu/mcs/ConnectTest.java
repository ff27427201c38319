package dev.rejoin.pdu.mcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import org.junit.jupiter.api.Test;

class ConnectTest {
    /** [MS-RDPBCGR] 4.1.3, up to the user data. */
    private static final String PARAMETERS =
            """
            3019 020122 020102 020100 020101 020100 020101 0202ffff 020102
            3019 020101 020101 020101 020101 020100 020101 02020420 020102
            301c 0202ffff 0202fc17 0202ffff 020101 020100 020101 0202ffff 020102
            """;

    private static final String CANONICAL_PARAMETERS =
            """
            301a 020122 020102 020100 020101 020100 020101 020300ffff 020102
            3019 020101 020101 020101 020101 020100 020101 02020420 020102
            3020 020300ffff 020300fc17 020300ffff 020101 020100 020101 020300ffff 020102
            """;

    private static final ConnectInitial INITIAL = ConnectInitial.carrying(new AttachUserRequest());

    @Test
    void initialHasTheValuesOfTheSpecification() {
        Codec.check(
                INITIAL,
                "7f65 65 040101 040101 0101ff" + CANONICAL_PARAMETERS + "040128",
                ConnectInitial::read);
    }

    @Test
    void numbersWithoutTheirSignOctetAreReadAsWindowsMeansThem() {
        assertEquals(
                INITIAL,
                ConnectInitial.read(
                        new WireReader(
                                Codec.bytes(
                                        "7f65 60 040101 040101 0101ff" + PARAMETERS + "040128"))));
    }

    @Test
    void longFormsOfLengthsAreAccepted() {
        assertEquals(
                INITIAL,
                ConnectInitial.read(
                        new WireReader(
                                Codec.bytes(
                                        "7f65 820068 040101 04820001 01 0101ff"
                                                + CANONICAL_PARAMETERS
                                                + "04810128"))));
    }

    @Test
    void responseAnswersWithItsResult() {
        String parameters = "301a 020122 020103 020100 020101 020100 020101 020300fff8 020102";
        Codec.check(
                ConnectResponse.carrying(new AttachUserRequest()),
                "7f66 25 0a0100 020100" + parameters + "040128",
                ConnectResponse::read);
        Codec.check(
                new ConnectResponse(
                        Result.UNSPECIFIED_FAILURE, 0, DomainParameters.AGREED, Bytes.EMPTY),
                "7f66 24 0a010e 020100" + parameters + "0400",
                ConnectResponse::read);
        Codec.refuses("7f66 24 0a0110 020100" + parameters + "0400", ConnectResponse::read);
        Codec.refuses("7f66 24 0a01ff 020100" + parameters + "0400", ConnectResponse::read);
    }

    @Test
    void leftOversAreRefused() {
        Codec.refuses(
                "7f65 66 040101 040101 0101ff" + CANONICAL_PARAMETERS + "040128 00",
                ConnectInitial::read);
    }

    @Test
    void userDataIsCapped() {
        byte[] large = new byte[ConnectInitial.MAX_USER_DATA + 1];
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ConnectResponse(
                                Result.SUCCESSFUL,
                                0,
                                DomainParameters.AGREED,
                                Bytes.owning(large)));
        Codec.refuses(
                "7f65 824068 040101 040101 0101ff"
                        + CANONICAL_PARAMETERS
                        + "04824001"
                        + "00".repeat(0x4001),
                ConnectInitial::read);
    }
}
