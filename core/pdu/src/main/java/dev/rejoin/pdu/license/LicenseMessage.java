package dev.rejoin.pdu.license;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [MS-RDPELE] 2.2.2 licensing PDUs, behind their security header. The size in the preamble is
 * written and not checked: senders disagree on what it counts.
 */
public sealed interface LicenseMessage extends Pdu permits ErrorAlert, OtherLicenseMessage {
    int LICENSE_REQUEST = 0x01;
    int PLATFORM_CHALLENGE = 0x02;
    int NEW_LICENSE = 0x03;
    int UPGRADE_LICENSE = 0x04;
    int LICENSE_INFO = 0x12;
    int NEW_LICENSE_REQUEST = 0x13;
    int PLATFORM_CHALLENGE_RESPONSE = 0x15;
    int ERROR_ALERT = 0xFF;

    int PREAMBLE_SIZE = 4;

    static LicenseMessage read(WireReader in) {
        in.need(PREAMBLE_SIZE, "LICENSE_PREAMBLE");
        int type = in.u8();
        int flags = in.u8();
        in.skip(2);
        return type == ERROR_ALERT
                ? ErrorAlert.read(flags, in)
                : OtherLicenseMessage.read(type, flags, in);
    }
}
