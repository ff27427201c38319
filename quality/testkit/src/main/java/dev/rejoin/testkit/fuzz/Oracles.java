package dev.rejoin.testkit.fuzz;

import dev.rejoin.auth.credssp.CredSspInquiry;
import dev.rejoin.auth.credssp.TsRequest;
import dev.rejoin.auth.ntlm.NtlmMessage;
import dev.rejoin.auth.spnego.NegotiationToken;
import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.certificate.ServerCertificate;
import dev.rejoin.pdu.display.DisplayCaps;
import dev.rejoin.pdu.display.MonitorLayoutRequest;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.ConferenceCreateResponse;
import dev.rejoin.pdu.info.ClientInfo;
import dev.rejoin.pdu.input.FastPathInput;
import dev.rejoin.pdu.input.SlowPathInput;
import dev.rejoin.pdu.license.ChallengeResponseData;
import dev.rejoin.pdu.license.LicenseContent;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.mcs.ConnectResponse;
import dev.rejoin.pdu.mcs.DomainPdu;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.x224.ConnectionConfirm;
import dev.rejoin.pdu.x224.ConnectionRequest;
import dev.rejoin.pdu.x224.DataTpdu;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every fuzz target by its name. */
public final class Oracles {
    public static final SortedMap<String, Oracle> ALL;

    static {
        TreeMap<String, Oracle> all = new TreeMap<>(connection());
        all.putAll(session());
        all.putAll(others());
        ALL = Collections.unmodifiableSortedMap(all);
    }

    private Oracles() {}

    static Oracle of(String target) {
        Oracle oracle = ALL.get(target);
        if (oracle == null) {
            throw new IllegalArgumentException(
                    "no target " + target + " among " + String.join(", ", ALL.keySet()));
        }
        return oracle;
    }

    private static Map<String, Oracle> connection() {
        return Map.ofEntries(
                Map.entry("x224-request", Oracle.pdu(ConnectionRequest::read)),
                Map.entry("x224-confirm", Oracle.pdu(ConnectionConfirm::read)),
                Map.entry("x224-data", Oracle.reader(DataTpdu::payload)),
                Map.entry("mcs-connect-initial", Oracle.pdu(ConnectInitial::read)),
                Map.entry("mcs-connect-response", Oracle.pdu(ConnectResponse::read)),
                Map.entry("mcs-domain", Oracle.pdu(DomainPdu::read)),
                Map.entry("gcc-request", Oracle.pdu(ConferenceCreateRequest::read)),
                Map.entry("gcc-response", Oracle.pdu(ConferenceCreateResponse::read)),
                Map.entry("client-info", Oracle.pdu(ClientInfo::read)),
                Map.entry("server-certificate", Oracle.pdu(ServerCertificate::read)),
                Map.entry(
                        "server-certificate-key",
                        Oracle.reader(in -> ServerCertificate.read(in).publicKey().modulus())),
                Map.entry("license-content", Oracle.pdu(LicenseContent::read)),
                Map.entry("license-challenge-response", Oracle.pdu(ChallengeResponseData::read)),
                Map.entry("license", Oracle.pdu(LicenseMessage::read)));
    }

    private static Map<String, Oracle> session() {
        return Map.ofEntries(
                Map.entry("share-control", Oracle.pdu(ShareControl::read)),
                Map.entry("fastpath-input", Oracle.pdu(FastPathInput::read)),
                Map.entry("slowpath-input", Oracle.pdu(SlowPathInput::read)),
                Map.entry("fastpath-output", Oracle.reader(SessionOracles::fastPathOutput)),
                Map.entry("channel-chunks", Oracle.reader(SessionOracles::chunks)),
                Map.entry("dynamic-from-server", Oracle.pdu(DynamicPdu::readFromServer)),
                Map.entry("dynamic-from-client", Oracle.pdu(DynamicPdu::readFromClient)),
                Map.entry("dynamic-messages", Oracle.reader(SessionOracles::dynamicMessages)),
                Map.entry("auto-detect-request", Oracle.pdu(AutoDetectRequest::read)),
                Map.entry("auto-detect-response", Oracle.pdu(AutoDetectResponse::read)),
                Map.entry("display-caps", Oracle.pdu(DisplayCaps::read)),
                Map.entry("display-layout", Oracle.pdu(MonitorLayoutRequest::read)));
    }

    private static Map<String, Oracle> others() {
        return Map.of(
                "accept-nla",
                AcceptOracle.with(true),
                "accept-tls",
                AcceptOracle.with(false),
                "connect-licensing",
                new ConnectOracle(),
                "credssp-inquiry",
                Oracle.reader(in -> CredSspInquiry.read(in.rest())),
                "ntlm",
                Oracle.reader(in -> NtlmMessage.read(in).toByteArray()),
                "spnego",
                Oracle.reader(in -> NegotiationToken.read(in).toByteArray()),
                "ts-request",
                Oracle.reader(in -> TsRequest.read(in).toByteArray()),
                "planar",
                SessionOracles::planar,
                "rfb-server",
                RfbOracles::server,
                "rfb-client",
                RfbOracles::client);
    }
}
