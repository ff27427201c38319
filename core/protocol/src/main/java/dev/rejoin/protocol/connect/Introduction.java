package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.gcc.ChannelDefinition;
import dev.rejoin.pdu.gcc.ClientBlock;
import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.gcc.ClientMessageChannelData;
import dev.rejoin.pdu.gcc.ClientNetworkData;
import dev.rejoin.pdu.gcc.ClientSecurityData;
import dev.rejoin.pdu.gcc.ConferenceCreateRequest;
import dev.rejoin.pdu.gcc.Keyboard;
import dev.rejoin.pdu.x224.Protocols;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.3: what the client says about itself in its Connect Initial. */
final class Introduction {
    private static final int SUPPORTS_15_16_24_AND_32_BPP = 0x0F;
    private static final int CONNECTION_TYPE_LAN = 6;
    private static final int NAME_LETTERS = 15;

    private Introduction() {}

    static ConferenceCreateRequest of(Terms terms) {
        List<ClientBlock> blocks = new ArrayList<>();
        blocks.add(core(terms.settings(), terms.selected()));
        blocks.add(new ClientSecurityData(terms.settings().course().encryptionMethods(), 0));
        List<String> names = terms.settings().channels();
        if (!names.isEmpty()) {
            blocks.add(new ClientNetworkData(names.stream().map(Introduction::channel).toList()));
        }
        if (terms.messageChannel()) {
            blocks.add(new ClientMessageChannelData(0));
        }
        return new ConferenceCreateRequest(blocks);
    }

    private static ChannelDefinition channel(String name) {
        return new ChannelDefinition(name, ChannelDefinition.OPTION_INITIALIZED);
    }

    private static ClientCoreData core(ConnectSettings settings, Protocols selected) {
        ConnectSettings.Client client = settings.client();
        ConnectSettings.Desktop desktop = settings.desktop();
        boolean deep = desktop.colorDepth() == 32;
        int early = client.earlyCapabilities() | ClientCoreOptions.VALID_CONNECTION_TYPE;
        return new ClientCoreData(
                ClientCoreData.VERSION_10_12,
                desktop.width(),
                desktop.height(),
                ClientCoreData.COLOR_8BPP,
                ClientCoreData.CTRL_ALT_DEL,
                client.build(),
                client.name().substring(0, Math.min(NAME_LETTERS, client.name().length())),
                Keyboard.of(client.keyboardLayout()),
                ClientCoreOptions.of(
                        deep ? 24 : desktop.colorDepth(),
                        SUPPORTS_15_16_24_AND_32_BPP,
                        deep ? early | ClientCoreOptions.WANT_32BPP_SESSION : early,
                        CONNECTION_TYPE_LAN,
                        selected));
    }
}
