package dev.rejoin.viewer;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.cause.Space;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.SetErrorInfo;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Share;
import dev.rejoin.wire.WireWriter;
import java.util.Set;

/**
 * The last words to a client: why it is disconnected, and that the domain ends. The number decides
 * what a client does next: without one it would connect again and again.
 */
public final class Farewell {
    /** Ends that a client is not told, for its end of the link is what ended. */
    private static final Set<CauseId> LINK_IS_GONE =
            Set.of(CauseId.DEAD_LINK, CauseId.PEER_CLOSED, CauseId.PEER_RESET);

    private Farewell() {}

    static boolean canBeHeard(Cause cause) {
        return !LINK_IS_GONE.contains(cause.id());
    }

    /** Nothing at all when the host stops: a client that is told nothing comes back by itself. */
    public static byte[] of(ClientProfile client, Cause cause) {
        if (cause.is(CauseId.HOST_STOPPED)) {
            return new byte[0];
        }
        WireWriter out = new WireWriter(64);
        if (client.takesErrorInfo() && cause.number(Space.ERRINFO).isPresent()) {
            int number = cause.number(Space.ERRINFO).getAsInt();
            Share.write(out, client.channels(), new SetErrorInfo(number));
        }
        DisconnectReason reason =
                cause.is(CauseId.LOGGED_OFF_BY_USER) || cause.is(CauseId.DISCONNECTED_BY_USER)
                        ? DisconnectReason.USER_REQUESTED
                        : DisconnectReason.PROVIDER_INITIATED;
        DataTpdu.wrap(out, new DisconnectProviderUltimatum(reason));
        return out.toByteArray();
    }
}
