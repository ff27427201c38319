package dev.rejoin.protocol;

import dev.rejoin.pdu.capability.BitmapCapability;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.VirtualChannelCapability;
import dev.rejoin.pdu.channel.Chunker;
import dev.rejoin.pdu.gcc.ServerCoreData;
import dev.rejoin.pdu.license.LicenseMessage;
import dev.rejoin.pdu.x224.Protocols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a server has said about itself and the connection.
 *
 * @param channels as far as the server has them; the user's is 0 before the client has a user id
 * @param licensing what the server said about licences, in its order
 * @param shareId of the present activation; 0 before the first, as the capabilities are empty
 */
public record ServerProfile(
        Protocols selected,
        BasicSettings basicSettings,
        Channels channels,
        List<LicenseMessage> licensing,
        int shareId,
        List<CapabilitySet> capabilities) {
    // LIMIT: [MS-RDPBCGR] 2.2.7.1.10 allows no larger chunks.
    private static final int LARGEST_CHUNK = 16_256;

    public ServerProfile {
        licensing = List.copyOf(licensing);
        capabilities = List.copyOf(capabilities);
    }

    public static ServerProfile before(
            Protocols selected, BasicSettings basicSettings, Channels channels) {
        return new ServerProfile(selected, basicSettings, channels, List.of(), 0, List.of());
    }

    public ServerProfile saying(LicenseMessage message) {
        List<LicenseMessage> all = new ArrayList<>(licensing);
        all.add(message);
        return new ServerProfile(selected, basicSettings, channels, all, shareId, capabilities);
    }

    public ServerProfile activated(int share, List<CapabilitySet> demanded) {
        return new ServerProfile(selected, basicSettings, channels, licensing, share, demanded);
    }

    public ServerCoreData core() {
        return basicSettings.core();
    }

    public <T extends CapabilitySet> Optional<T> capability(Class<T> kind) {
        return CapabilitySet.find(capabilities, kind);
    }

    /** Of the desktop, in pixels; empty from a server that does not say. */
    public Optional<BitmapCapability> desktop() {
        return capability(BitmapCapability.class);
    }

    /** How large the chunks on static channels may be that the server takes. */
    public int chunkSize() {
        return capability(VirtualChannelCapability.class)
                .map(set -> set.chunkSize().orElse(Chunker.CHUNK_SIZE))
                .filter(size -> size >= Chunker.CHUNK_SIZE && size <= LARGEST_CHUNK)
                .orElse(Chunker.CHUNK_SIZE);
    }
}
