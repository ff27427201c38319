package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.OtherLicenseMessage;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;

/**
 * [MS-RDPBCGR] 1.3.1.1 Licensing: most servers want none, some ask for one and are content when
 * there is none.
 */
record LicensingPhase(Conversation conversation) implements Phase {
    private static final ErrorAlert NO_LICENCE =
            new ErrorAlert(
                    ErrorAlert.VERSION_3,
                    ErrorAlert.ERR_NO_LICENSE,
                    ErrorAlert.ST_NO_TRANSITION,
                    Bytes.EMPTY);

    static Turn begin(Conversation conversation, WireWriter out) {
        conversation.say(out, SecurityHeader.INFO_PKT, SelfPortrait.of(conversation));
        return Turn.read(FrameKind.PDU, new LicensingPhase(conversation));
    }

    @Override
    public String name() {
        return "licensing";
    }

    @Override
    public Heard heard(Heard before) {
        return before.with(conversation.side().errorInfo());
    }

    @Override
    public Turn frame(byte[] frame, WireWriter out) {
        WireReader payload = DataTpdu.payload(new WireReader(frame));
        return switch (DomainPdu.read(payload)) {
            case SendDataIndication data -> data(data, frame, out);
            case DisconnectProviderUltimatum end -> refused(conversation.side().ended(end));
            default -> throw payload.failure("choice", "Send Data Indication", "another MCS PDU");
        };
    }

    private Turn data(SendDataIndication data, byte[] frame, WireWriter out) {
        if (conversation.side().took(data, conversation.channels(), out)
                || data.channel() != conversation.channels().io()) {
            return stay();
        }
        WireReader in = data.payload().reader();
        SecurityHeader header = SecurityHeader.read(in);
        if (!header.has(SecurityHeader.LICENSE_PKT) || header.high() != 0) {
            // The second word of a share control PDU is its type and never zero.
            return new CapabilityPhase(conversation).frame(frame, out);
        }
        return switch (LicenseMessage.read(in)) {
            case ErrorAlert alert when alert.validClient() ->
                    Turn.read(FrameKind.PDU, new CapabilityPhase(conversation));
            case ErrorAlert alert -> refused(new ConnectRefusal.Licence(alert));
            case OtherLicenseMessage request -> {
                if (request.type() == LicenseMessage.LICENSE_REQUEST) {
                    conversation.say(out, SecurityHeader.LICENSE_PKT, NO_LICENCE);
                }
                yield stay();
            }
        };
    }

    private Turn stay() {
        return Turn.read(FrameKind.PDU, this);
    }
}
