package dev.rejoin.pdu.mcs;

import dev.rejoin.pdu.Pdu;
import dev.rejoin.wire.WireReader;

/**
 * [T.125] 7 DomainMCSPDU: everything between connect and disconnect, behind its X.224 header.
 *
 * <p>Initiators are user ids: 1001 and above. Channels have a number space of their own, in which
 * each user also has the channel of its user id.
 */
public sealed interface DomainPdu extends Pdu
        permits ErectDomainRequest,
                DisconnectProviderUltimatum,
                AttachUserRequest,
                AttachUserConfirm,
                ChannelJoinRequest,
                ChannelJoinConfirm,
                SendDataRequest,
                SendDataIndication {
    /** User ids travel as the distance from this one. */
    int FIRST_USER = 1001;

    /** The server's own user id, by Windows' custom. */
    int SERVER_USER = 1002;

    /** The channel that both ends join for input and output, by custom. */
    int IO_CHANNEL = 1003;

    static DomainPdu read(WireReader in) {
        int choice = in.need(1, "MCS").peekU8() >> 2;
        return switch (choice) {
            case Choice.ERECT_DOMAIN_REQUEST -> ErectDomainRequest.read(in);
            case Choice.DISCONNECT_PROVIDER_ULTIMATUM -> DisconnectProviderUltimatum.read(in);
            case Choice.ATTACH_USER_REQUEST -> AttachUserRequest.read(in);
            case Choice.ATTACH_USER_CONFIRM -> AttachUserConfirm.read(in);
            case Choice.CHANNEL_JOIN_REQUEST -> ChannelJoinRequest.read(in);
            case Choice.CHANNEL_JOIN_CONFIRM -> ChannelJoinConfirm.read(in);
            case Choice.SEND_DATA_REQUEST -> SendDataRequest.read(in);
            case Choice.SEND_DATA_INDICATION -> SendDataIndication.read(in);
            default -> throw in.failure("choice", "a PDU that RDP uses", choice);
        };
    }
}
