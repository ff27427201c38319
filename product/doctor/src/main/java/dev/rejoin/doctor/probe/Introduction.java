package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.pdu.gcc.ChannelDefinition;
import dev.rejoin.pdu.gcc.ClientBlock;
import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.gcc.ClientMessageChannelData;
import dev.rejoin.pdu.gcc.ClientNetworkData;
import dev.rejoin.pdu.gcc.ClientSecurityData;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.Keyboard;
import dev.rejoin.pdu.mcs.ConnectInitial;
import dev.rejoin.pdu.x224.Negotiated;
import dev.rejoin.pdu.x224.Protocols;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.3: what the doctor says about itself: a usual client with usual wishes. */
final class Introduction {
    /** What policies forbid one by one: a refusal shows which is off. */
    static final List<String> CHANNELS = List.of("rdpdr", "rdpsnd", "cliprdr", "drdynvc");

    static final int ALL_METHODS =
            ClientSecurityData.METHOD_40BIT
                    | ClientSecurityData.METHOD_128BIT
                    | ClientSecurityData.METHOD_56BIT
                    | ClientSecurityData.METHOD_FIPS;

    private static final String NAME = "rejoin-doctor";
    private static final int UNITED_STATES = 0x0409;
    private static final int SUPPORTS_15_16_24_AND_32_BPP = 0x0F;
    private static final int CONNECTION_TYPE_LAN = 6;

    private Introduction() {}

    static ConnectInitial of(Answer negotiated, int methods) {
        List<ClientBlock> blocks = new ArrayList<>();
        blocks.add(core(negotiated));
        blocks.add(new ClientSecurityData(methods, 0));
        blocks.add(
                new ClientNetworkData(
                        CHANNELS.stream()
                                .map(name ->
                                        new ChannelDefinition(
                                                name, ChannelDefinition.OPTION_INITIALIZED))
                                .toList()));
        if (extended(negotiated)) {
            blocks.add(new ClientMessageChannelData(0));
        }
        return ConnectInitial.carrying(new ConferenceCreateRequest(blocks));
    }

    private static ClientCoreData core(Answer negotiated) {
        Protocols selected =
                negotiated instanceof Answer.Selected selection
                        ? selection.protocol()
                        : Protocols.RDP;
        return ClientCoreData.of(
                1024,
                768,
                NAME,
                Keyboard.of(UNITED_STATES),
                ClientCoreOptions.of(
                        24,
                        SUPPORTS_15_16_24_AND_32_BPP,
                        ClientCoreOptions.SUPPORT_ERRINFO_PDU
                                | ClientCoreOptions.STRONG_ASYMMETRIC_KEYS
                                | ClientCoreOptions.VALID_CONNECTION_TYPE,
                        CONNECTION_TYPE_LAN,
                        selected));
    }

    private static boolean extended(Answer negotiated) {
        return negotiated instanceof Answer.Selected selected
                && (selected.flags() & Negotiated.Response.EXTENDED_CLIENT_DATA_SUPPORTED) != 0;
    }
}
