package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.info.ExtendedInfo;
import dev.rejoin.pdu.info.ExtendedOptions;
import dev.rejoin.pdu.info.ReconnectCookie;
import dev.rejoin.pdu.info.TimeZoneInformation;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** [MS-RDPBCGR] 2.2.1.11: the Client Info PDU of these settings. */
final class SelfPortrait {
    private static final int ALWAYS =
            ClientInfo.MOUSE
                    | ClientInfo.MOUSE_HAS_WHEEL
                    | ClientInfo.DISABLE_CTRL_ALT_DEL
                    | ClientInfo.ENABLE_WINDOWS_KEY
                    | ClientInfo.UNICODE
                    | ClientInfo.MAXIMIZE_SHELL
                    | ClientInfo.LOGON_NOTIFY
                    | ClientInfo.LOGON_ERRORS
                    | ClientInfo.NO_AUDIO_PLAYBACK;

    private SelfPortrait() {}

    /** The password is here only where CredSSP has not carried it already. */
    static ClientInfo of(Conversation conversation) {
        ConnectSettings settings = conversation.settings();
        ConnectSettings.Logon logon = settings.logon();
        boolean inTheOpen = conversation.server().selected().equals(Protocols.SSL);
        boolean automatic = inTheOpen && !logon.password().isEmpty();
        return new ClientInfo(
                settings.client().keyboardLayout(),
                automatic ? ALWAYS | ClientInfo.AUTOLOGON : ALWAYS,
                logon.domain(),
                logon.user(),
                automatic ? new String(logon.password().toCharArray()) : "",
                "",
                "",
                Optional.of(
                        new ExtendedInfo(
                                true,
                                ExtendedInfo.IPV4,
                                "",
                                "",
                                ExtendedOptions.of(
                                        TimeZoneInformation.UTC,
                                        0,
                                        settings.reconnect().map(SelfPortrait::claim)))));
    }

    /** [MS-RDPBCGR] 5.5: the client random that is signed is all zero under TLS. */
    private static ReconnectCookie claim(AutoReconnectCookie cookie) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(cookie.randomBits().toByteArray(), "HmacMD5"));
            return new ReconnectCookie(cookie.logonId(), Bytes.owning(mac.doFinal(new byte[32])));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HMAC-MD5", impossible);
        }
    }
}
