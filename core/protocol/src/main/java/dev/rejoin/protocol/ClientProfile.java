package dev.rejoin.protocol;

import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.gcc.ClientCoreData;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.info.ClientInfo;
import java.util.List;
import java.util.Optional;

/**
 * Everything a client has said about itself. All but the logon in {@link Agreement} are claims.
 *
 * @param capabilities empty until the client has confirmed them
 */
public record ClientProfile(
        Agreement agreement,
        ClientCoreData core,
        Channels channels,
        ClientInfo info,
        List<CapabilitySet> capabilities) {
    public ClientProfile {
        capabilities = List.copyOf(capabilities);
    }

    public ClientProfile with(List<CapabilitySet> confirmed) {
        return new ClientProfile(agreement, core, channels, info, confirmed);
    }

    public <T extends CapabilitySet> Optional<T> capability(Class<T> kind) {
        return CapabilitySet.find(capabilities, kind);
    }

    /** Whether the client answers round-trip probes, and where to send them. */
    public boolean answersProbes() {
        return has(ClientCoreOptions.SUPPORT_NETCHAR_AUTODETECT) && channels.message().isPresent();
    }

    /** Whether the client can be told why it is disconnected. */
    public boolean takesErrorInfo() {
        return has(ClientCoreOptions.SUPPORT_ERRINFO_PDU);
    }

    /** A flag of earlyCapabilityFlags. */
    public boolean has(int earlyCapability) {
        return core.options().has(earlyCapability);
    }

    /** Bits per pixel that the client asked for: 8, 15, 16, 24 or 32. */
    public int colorDepth() {
        if (has(ClientCoreOptions.WANT_32BPP_SESSION)) {
            return 32;
        }
        int depth = core.options().highColorDepth();
        return depth == 0 ? 16 : depth;
    }
}
