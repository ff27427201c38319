package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.Conference.Answer;
import dev.rejoin.doctor.fact.Conference.Standard;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.net.Wary;
import dev.rejoin.net.WaryTls;
import dev.rejoin.pdu.certificate.CertificateChain;
import dev.rejoin.pdu.certificate.ProprietaryCertificate;
import dev.rejoin.pdu.certificate.ServerCertificate;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.gcc.ServerMessageChannelData;
import dev.rejoin.pdu.gcc.ServerNetworkData;
import dev.rejoin.pdu.gcc.ServerSecurityData;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireWriter;
import java.util.Optional;

/** [MS-RDPBCGR] 1.3.1.1 Basic settings exchange, and no step further. */
final class ConferenceProbe {
    private ConferenceProbe() {}

    /** Goes on where a negotiation, and TLS where it asked for that, have come to. */
    static Conference ask(Examination on, Wary to, Negotiation before, int methods) {
        long from = System.nanoTime();
        Protocols asked = before.asked().orElse(Protocols.RDP);
        Question.Reply reply =
                Question.ask(
                        to, request(before, methods), FrameKind.TPKT, on.within(Patience.ANSWER));
        boolean secured = to instanceof WaryTls;
        Conference fact =
                new Conference(asked, secured, answer(reply.answer(), methods), reply.took());
        on.notes().saw(fact);
        on.notes()
                .tried(
                        name(secured, methods),
                        Words.of(fact.answer()),
                        fact.answer() instanceof Answer.Connected,
                        from);
        return fact;
    }

    private static String name(boolean secured, int methods) {
        String name = secured ? "MCS over TLS" : "MCS in the clear";
        return methods == Introduction.ALL_METHODS
                ? name
                : name + String.format(", method 0x%02x alone", methods);
    }

    static byte[] request(Negotiation before, int methods) {
        WireWriter out = new WireWriter();
        DataTpdu.wrap(out, Introduction.of(before.answer(), methods));
        return out.toByteArray();
    }

    static Answer answer(Question.Answer answer, int methods) {
        return switch (answer) {
            case Question.Answer.Frame(Bytes frame) -> read(frame, methods);
            case Question.Answer.None(Ending ending) -> new Answer.None(Ultimatum.orSaid(ending));
            case Question.Answer.Alert(var alert) ->
                    new Answer.None(
                            new Ending.Said(
                                    Bytes.of((byte) alert.level(), (byte) alert.description())));
        };
    }

    private static Answer read(Bytes frame, int methods) {
        try {
            ConnectResponse response = ConnectResponse.read(DataTpdu.payload(frame.reader()));
            if (response.result() != Result.SUCCESSFUL) {
                return new Answer.Refused(response.result());
            }
            return connected(ConferenceCreateResponse.read(response.userData().reader()), methods);
        } catch (DecodeException another) {
            return new Answer.None(Ultimatum.orSaid(Question.shown(frame)));
        }
    }

    private static Answer connected(ConferenceCreateResponse response, int methods) {
        Optional<ServerCoreData> core = response.find(ServerCoreData.class);
        Optional<ServerNetworkData> network = response.find(ServerNetworkData.class);
        long refused =
                network.stream()
                        .flatMap(it -> it.channels().stream())
                        .filter(id -> id == 0)
                        .count();
        return new Answer.Connected(
                core.map(ServerCoreData::version).orElse(0),
                core.flatMap(ServerCoreData::requestedProtocols),
                core.map(it -> it.earlyCapabilities().orElse(0)).orElse(0),
                Introduction.CHANNELS.size(),
                (int) refused,
                response.find(ServerMessageChannelData.class).isPresent(),
                standard(
                        response.find(ServerSecurityData.class).orElse(ServerSecurityData.NONE),
                        methods));
    }

    private static Standard standard(ServerSecurityData security, int methods) {
        return new Standard(methods, security.method(), security.level(), key(security));
    }

    private static Optional<Conference.Key> key(ServerSecurityData security) {
        if (security.certificate().isEmpty()) {
            return Optional.empty();
        }
        ServerCertificate certificate = ServerCertificate.read(security.certificate().reader());
        return Optional.of(
                switch (certificate) {
                    case ProprietaryCertificate own ->
                            new Conference.Key(
                                    true, own.publicKey().bits(), own.signedAsPublished());
                    case CertificateChain chain ->
                            new Conference.Key(false, chain.publicKey().bits(), false);
                });
    }
}
