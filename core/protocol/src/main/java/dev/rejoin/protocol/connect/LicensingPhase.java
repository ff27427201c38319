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

    // LIMIT: the longest exchange has three messages of the server's.
    private static final int MOST_MESSAGES = 16;

    static Turn begin(Conversation conversation, WireWriter out) {
        LicensingPhase phase = new LicensingPhase(conversation);
        if (conversation.settings().course().endsAt(Stage.CHANNELS)) {
            return phase.reached(Stage.CHANNELS, conversation.server());
        }
        conversation.say(out, SecurityHeader.INFO_PKT, SelfPortrait.of(conversation));
        return Turn.read(FrameKind.PDU, phase);
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
            return unlicensed(frame, out);
        }
        if (conversation.server().licensing().size() == MOST_MESSAGES) {
            throw in.failure("licensing", "at most " + MOST_MESSAGES + " messages", "more");
        }
        LicenseMessage message = LicenseMessage.read(in);
        return new LicensingPhase(conversation.with(conversation.server().saying(message)))
                .take(message, out);
    }

    /** What is no licence message may be Demand Active, from a server that asks for no licence. */
    private Turn unlicensed(byte[] frame, WireWriter out) {
        Turn next =
                new CapabilityPhase(conversation).frame(frame, stops() ? new WireWriter() : out);
        return switch (next.next()) {
            case FinalizationPhase _ when stops() -> licensed();
            case CapabilityPhase _ when next.step() instanceof ConnectStep.Read -> stay();
            default -> next;
        };
    }

    private boolean stops() {
        return conversation.settings().course().endsAt(Stage.LICENSING);
    }

    private Turn licensed() {
        return stops()
                ? reached(Stage.LICENSING, conversation.server())
                : Turn.read(FrameKind.PDU, new CapabilityPhase(conversation));
    }

    private Turn take(LicenseMessage message, WireWriter out) {
        return switch (message) {
            case ErrorAlert alert when alert.validClient() -> licensed();
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
