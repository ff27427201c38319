package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Randomness;
import dev.rejoin.auth.licensing.LicensingKeys;
import dev.rejoin.pdu.certificate.RsaPublicKey;
import dev.rejoin.pdu.license.ChallengeResponseData;
import dev.rejoin.pdu.license.HardwareIdentification;
import dev.rejoin.pdu.license.IssuedLicense;
import dev.rejoin.pdu.license.LicenseBlob;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.LicenseRequest;
import dev.rejoin.pdu.license.NewLicenseRequest;
import dev.rejoin.pdu.license.PlatformChallenge;
import dev.rejoin.pdu.license.PlatformChallengeResponse;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * [MS-RDPELE] 1.3.3 The exchange in which a client without a licence gets one, from the server's
 * request on.
 *
 * @param request the client's word in it
 */
record LicenseExchange(
        LicensingKeys keys, HardwareIdentification hardware, NewLicenseRequest request) {
    private static final int FLAGS =
            LicenseMessage.VERSION_3 | LicenseMessage.EXTENDED_ERROR_MSG_SUPPORTED;

    /** [MS-RDPELE] 2.2.2.2: Windows newer than 5.2, by Microsoft; servers know few others. */
    private static final int PLATFORM = 0x0401_0000;

    static LicenseExchange of(
            LicenseRequest asked,
            RsaPublicKey key,
            ConnectSettings settings,
            Randomness randomness) {
        Bytes clientRandom = Bytes.owning(randomness.bytes(LicensingKeys.RANDOM_SIZE));
        Bytes premaster = Bytes.owning(randomness.bytes(LicensingKeys.PREMASTER_SIZE));
        Bytes sealed =
                LicensingKeys.encryptPremaster(premaster, key.modulus(), key.publicExponent());
        String name = settings.client().name();
        return new LicenseExchange(
                LicensingKeys.of(premaster, clientRandom, asked.serverRandom()),
                new HardwareIdentification(PLATFORM, device(name)),
                new NewLicenseRequest(
                        FLAGS,
                        PLATFORM,
                        clientRandom,
                        new LicenseBlob(LicenseBlob.RANDOM, sealed),
                        LicenseBlob.text(LicenseBlob.CLIENT_USER_NAME, settings.logon().user()),
                        LicenseBlob.text(LicenseBlob.CLIENT_MACHINE_NAME, name)));
    }

    /** The same for the same computer, since a licence server counts devices by it. */
    private static Bytes device(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return Bytes.owning(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no MD5", impossible);
        }
    }

    PlatformChallengeResponse answer(PlatformChallenge challenge) {
        Bytes plain = opened(challenge.challenge(), challenge.mac(), "SERVER_PLATFORM_CHALLENGE");
        Bytes response =
                Bytes.owning(
                        new ChallengeResponseData(
                                        ChallengeResponseData.OTHER_PLATFORM,
                                        ChallengeResponseData.LICENSE_DETAIL_DETAIL,
                                        plain)
                                .toByteArray());
        Bytes device = Bytes.owning(hardware.toByteArray());
        WireWriter both = new WireWriter();
        response.write(both);
        device.write(both);
        return new PlatformChallengeResponse(
                FLAGS,
                new LicenseBlob(LicenseBlob.ENCRYPTED_DATA, keys.crypt(response)),
                new LicenseBlob(LicenseBlob.ENCRYPTED_DATA, keys.crypt(device)),
                keys.mac(Bytes.owning(both.toByteArray())));
    }

    /** A licence that was altered on its way is none. */
    void check(IssuedLicense license) {
        opened(license.license(), license.mac(), "SERVER_NEW_LICENSE");
    }

    private Bytes opened(LicenseBlob sealed, Bytes mac, String structure) {
        Bytes plain = keys.crypt(sealed.data());
        if (!keys.mac(plain).equals(mac)) {
            throw new DecodeException(structure, "MACData", 0, "that of the content", "another");
        }
        return plain;
    }
}
