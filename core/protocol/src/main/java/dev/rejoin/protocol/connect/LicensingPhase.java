package dev.rejoin.protocol.connect;

import dev.rejoin.auth.licensing.LicensingKeys;
import dev.rejoin.pdu.certificate.RsaPublicKey;
import dev.rejoin.pdu.certificate.ServerCertificate;
import dev.rejoin.pdu.info.SecurityHeader;
import dev.rejoin.pdu.license.ErrorAlert;
import dev.rejoin.pdu.license.IssuedLicense;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.license.LicenseRequest;
import dev.rejoin.pdu.license.PlatformChallenge;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.mcs.SendDataIndication;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 1.3.1.1 Licensing: most servers want none, others ask for one and issue it.
 *
 * @param exchange from the client's answer to a request on
 */
record LicensingPhase(Conversation conversation, Optional<LicenseExchange> exchange)
        implements Phase {
    private static final ErrorAlert NO_LICENCE =
            new ErrorAlert(
                    LicenseMessage.VERSION_3,
                    ErrorAlert.ERR_NO_LICENSE,
                    ErrorAlert.ST_NO_TRANSITION,
                    Bytes.EMPTY);

    // LIMIT: the longest exchange has three messages of the server's.
    private static final int MOST_MESSAGES = 16;

    private static final int SHARE_CONTROL_TYPE = 0x0F;

    /** [MS-RDPBCGR] 2.2.8.1.1.1.1: TS_PROTOCOL_VERSION, above the type. */
    private static final int SHARE_CONTROL_VERSION = 0x10;

    static Turn begin(Conversation conversation, WireWriter out) {
        LicensingPhase phase = new LicensingPhase(conversation, Optional.empty());
        if (phase.endsAt(Stage.CHANNELS)) {
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
        if (!isLicensing(SecurityHeader.read(in))) {
            return unlicensed(frame, out);
        }
        if (conversation.server().licensing().size() == MOST_MESSAGES) {
            throw in.failure("licensing", "at most " + MOST_MESSAGES + " messages", "more");
        }
        LicenseMessage message = LicenseMessage.read(in);
        LicensingPhase next =
                new LicensingPhase(
                        conversation.with(conversation.server().saying(message)), exchange);
        return endsAt(Stage.FIRST_LICENSE_MESSAGE)
                ? next.reached(Stage.FIRST_LICENSE_MESSAGE, next.conversation.server())
                : next.take(message, out);
    }

    /**
     * The second word of a share control PDU holds its type, which is never zero. That of a
     * security header is without meaning, and xrdp writes 013e and 0010 there.
     */
    private static boolean isLicensing(SecurityHeader header) {
        boolean shareControl =
                (header.high() & ~SHARE_CONTROL_TYPE) == SHARE_CONTROL_VERSION
                        && (header.high() & SHARE_CONTROL_TYPE) != 0;
        return header.has(SecurityHeader.LICENSE_PKT) && !shareControl;
    }

    /** What is no licence message may be Demand Active, from a server that asks for no licence. */
    private Turn unlicensed(byte[] frame, WireWriter out) {
        boolean stops = endsAt(Stage.FIRST_LICENSE_MESSAGE) || endsAt(Stage.LICENSING);
        Turn next = new CapabilityPhase(conversation).frame(frame, stops ? new WireWriter() : out);
        return switch (next.next()) {
            case FinalizationPhase _ when stops ->
                    reached(conversation.settings().course().last(), conversation.server());
            case CapabilityPhase _ when next.step() instanceof ConnectStep.Read -> stay();
            default -> next;
        };
    }

    private Turn take(LicenseMessage message, WireWriter out) {
        return switch (message) {
            case ErrorAlert alert when alert.validClient() -> licensed();
            case ErrorAlert alert -> refused(new ConnectRefusal.Licence(alert));
            case LicenseRequest request -> answer(request, out);
            case PlatformChallenge challenge -> {
                LicenseExchange open = exchange.orElseThrow(() -> outOfOrder(message));
                conversation.say(out, SecurityHeader.LICENSE_PKT, open.answer(challenge));
                yield stay();
            }
            case IssuedLicense license -> {
                exchange.orElseThrow(() -> outOfOrder(message)).check(license);
                yield licensed();
            }
            default -> stay();
        };
    }

    private static DecodeException outOfOrder(LicenseMessage message) {
        return new DecodeException(
                "LICENSE_PREAMBLE",
                "bMsgType",
                0,
                "a license request first",
                Integer.toHexString(message.type()));
    }

    /** A server whose key is of no use is told that there is no licence: some go on then. */
    private Turn answer(LicenseRequest request, WireWriter out) {
        Optional<RsaPublicKey> key =
                request.serverCertificate()
                        .map(ServerCertificate::publicKey)
                        .filter(it -> LicensingKeys.canCarry(it.modulus()));
        if (key.isEmpty()) {
            conversation.say(out, SecurityHeader.LICENSE_PKT, NO_LICENCE);
            return stay();
        }
        LicenseExchange open =
                LicenseExchange.of(
                        request,
                        key.get(),
                        conversation.settings(),
                        conversation.randomness().orElseThrow());
        conversation.say(out, SecurityHeader.LICENSE_PKT, open.request());
        return Turn.read(FrameKind.PDU, new LicensingPhase(conversation, Optional.of(open)));
    }

    private Turn licensed() {
        return endsAt(Stage.LICENSING)
                ? reached(Stage.LICENSING, conversation.server())
                : Turn.read(FrameKind.PDU, new CapabilityPhase(conversation));
    }

    private boolean endsAt(Stage stage) {
        return conversation.settings().course().endsAt(stage);
    }

    private Turn stay() {
        return Turn.read(FrameKind.PDU, this);
    }
}
