package dev.rejoin.protocol;

import dev.rejoin.auth.licensing.LicensingKeys;
import dev.rejoin.pdu.certificate.ProprietaryCertificate;
import dev.rejoin.pdu.certificate.RsaPublicKey;
import dev.rejoin.pdu.license.ChallengeResponseData;
import dev.rejoin.pdu.license.HardwareIdentification;
import dev.rejoin.pdu.license.IssuedLicense;
import dev.rejoin.pdu.license.LicenseBlob;
import dev.rejoin.pdu.license.LicenseContent;
import dev.rejoin.pdu.license.LicenseRequest;
import dev.rejoin.pdu.license.NewLicenseRequest;
import dev.rejoin.pdu.license.PlatformChallenge;
import dev.rejoin.pdu.license.PlatformChallengeResponse;
import dev.rejoin.pdu.license.ProductInformation;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The other end of a licence exchange, with the same key and numbers each time. */
final class LicenseServer {
    static final Bytes CHALLENGE = Bytes.ofHex("54006500730074000000");

    private static final Bytes RANDOM = Bytes.owning(new byte[LicensingKeys.RANDOM_SIZE]);
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final BigInteger P = BigInteger.probablePrime(512, new Random(3));
    private static final BigInteger Q = BigInteger.probablePrime(512, new Random(4));
    private static final BigInteger MODULUS = P.multiply(Q);

    static Bytes certificate() {
        return certificate(MODULUS);
    }

    static Bytes certificate(BigInteger modulus) {
        return Bytes.owning(
                ProprietaryCertificate.of(RsaPublicKey.of(modulus, EXPONENT.intValue()))
                        .toByteArray());
    }

    static LicenseRequest request(int flags, Bytes certificate) {
        return new LicenseRequest(
                flags,
                RANDOM,
                new ProductInformation(0x60000, "Microsoft Corporation", "A02"),
                new LicenseBlob(LicenseBlob.KEY_EXCHANGE_ALGORITHM, Bytes.ofHex("01000000")),
                new LicenseBlob(LicenseBlob.CERTIFICATE, certificate),
                List.of(LicenseBlob.text(LicenseBlob.SCOPE, "microsoft.com")));
    }

    /** What only the owner of the key can make of the client's word. */
    static LicensingKeys keys(NewLicenseRequest request) {
        BigInteger inverse =
                EXPONENT.modInverse(
                        P.subtract(BigInteger.ONE).multiply(Q.subtract(BigInteger.ONE)));
        byte[] sealed = turned(request.premaster().data().toByteArray());
        byte[] opened = turned(new BigInteger(1, sealed).modPow(inverse, MODULUS).toByteArray());
        return LicensingKeys.of(
                Bytes.owning(Arrays.copyOf(opened, LicensingKeys.PREMASTER_SIZE)),
                request.clientRandom(),
                RANDOM);
    }

    static PlatformChallenge challenge(LicensingKeys keys) {
        return new PlatformChallenge(
                3, 0, new LicenseBlob(LicenseBlob.ANY, keys.crypt(CHALLENGE)), keys.mac(CHALLENGE));
    }

    static IssuedLicense license(LicensingKeys keys) {
        Bytes content =
                Bytes.owning(
                        new LicenseContent(
                                        0x60000,
                                        "microsoft.com",
                                        "Microsoft Corporation",
                                        "A02",
                                        Bytes.ofHex("3082"))
                                .toByteArray());
        return new IssuedLicense(
                3,
                false,
                new LicenseBlob(LicenseBlob.ENCRYPTED_DATA, keys.crypt(content)),
                keys.mac(content));
    }

    /** The device that the client says it is, if all of its answer is right. */
    static HardwareIdentification device(LicensingKeys keys, PlatformChallengeResponse response) {
        Bytes data = keys.crypt(response.response().data());
        Bytes device = keys.crypt(response.hardware().data());
        WireWriter both = new WireWriter();
        data.write(both);
        device.write(both);
        if (!keys.mac(Bytes.owning(both.toByteArray())).equals(response.mac())
                || !ChallengeResponseData.read(data.reader()).challenge().equals(CHALLENGE)) {
            throw new AssertionError("a wrong answer to the challenge");
        }
        return HardwareIdentification.read(device.reader());
    }

    private static byte[] turned(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private LicenseServer() {}
}
