package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPELE] 2.2.2 licensing PDUs, behind their security header. The size in the preamble is
 * written and not checked: senders disagree on what it counts. Nor is what follows the last field.
 */
public sealed interface LicenseMessage extends Pdu
        permits ErrorAlert,
                LicenseRequest,
                PlatformChallenge,
                IssuedLicense,
                LicenseInformation,
                NewLicenseRequest,
                PlatformChallengeResponse,
                OtherLicenseMessage {
    int LICENSE_REQUEST = 0x01;
    int PLATFORM_CHALLENGE = 0x02;
    int NEW_LICENSE = 0x03;
    int UPGRADE_LICENSE = 0x04;
    int LICENSE_INFO = 0x12;
    int NEW_LICENSE_REQUEST = 0x13;
    int PLATFORM_CHALLENGE_RESPONSE = 0x15;
    int ERROR_ALERT = 0xFF;

    int VERSION_3 = 3;
    int EXTENDED_ERROR_MSG_SUPPORTED = 0x80;

    int PREAMBLE_SIZE = 4;
    int RANDOM_SIZE = 32;
    int MAC_SIZE = 16;

    // LIMIT: the preamble counts in 16 bits.
    int MOST_CONTENT = 0xFFFF - PREAMBLE_SIZE;

    static LicenseMessage read(WireReader in) {
        in.need(PREAMBLE_SIZE, "LICENSE_PREAMBLE");
        int type = in.u8();
        int flags = in.u8();
        in.skip(2);
        if (in.remaining() > MOST_CONTENT) {
            throw in.failure("wMsgSize", "at most 65535", in.remaining());
        }
        LicenseMessage message = read(type, flags, in);
        in.rest();
        return message;
    }

    private static LicenseMessage read(int type, int flags, WireReader in) {
        return switch (type) {
            case ERROR_ALERT -> ErrorAlert.read(flags, in);
            case LICENSE_REQUEST -> LicenseRequest.read(flags, in);
            case PLATFORM_CHALLENGE -> PlatformChallenge.read(flags, in);
            case NEW_LICENSE -> IssuedLicense.read(flags, false, in);
            case UPGRADE_LICENSE -> IssuedLicense.read(flags, true, in);
            case LICENSE_INFO -> LicenseInformation.read(flags, in);
            case NEW_LICENSE_REQUEST -> NewLicenseRequest.read(flags, in);
            case PLATFORM_CHALLENGE_RESPONSE -> PlatformChallengeResponse.read(flags, in);
            default -> OtherLicenseMessage.read(type, flags, in);
        };
    }

    /** The number in the preamble. */
    int type();

    /** Of the preamble: the protocol version, 3 at present, and 0x80 for extended errors. */
    int flags();

    void writeContent(WireWriter out);

    int contentSize();

    @Override
    default void write(WireWriter out) {
        out.u8(type()).u8(flags()).u16(size());
        writeContent(out);
    }

    @Override
    default int size() {
        return PREAMBLE_SIZE + contentSize();
    }

    static void requireFlags(int flags) {
        if ((flags & ~0xFF) != 0) {
            throw new IllegalArgumentException("flags " + flags);
        }
    }

    static void requireSize(Bytes bytes, int size) {
        if (bytes.size() != size) {
            throw new IllegalArgumentException(bytes + " in place of " + size);
        }
    }

    /** The one algorithm there is, read and compared. */
    static void keyExchange(WireReader in, int expected) {
        int algorithm = in.i32();
        if (algorithm != expected) {
            throw in.failure("PreferredKeyExchangeAlg", Integer.toString(expected), algorithm);
        }
    }
}
