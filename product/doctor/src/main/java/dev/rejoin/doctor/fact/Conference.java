package dev.rejoin.doctor.fact;

import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.3 and 2.2.1.4: Connect Initial and what came back.
 *
 * @param asked the protocols in the Connection Request of this connection
 * @param secured whether TLS was under it
 */
public record Conference(Protocols asked, boolean secured, Answer answer, Duration took)
        implements Fact {
    /** What came back. */
    public sealed interface Answer {
        /**
         * @param version of Server Core Data
         * @param heard the protocols that the server was asked for, as it says; empty when it does
         *     not say
         * @param refusedChannels of how many static channels that were asked for
         */
        record Connected(
                int version,
                Optional<Protocols> heard,
                int earlyCapabilities,
                int askedChannels,
                int refusedChannels,
                boolean messageChannel,
                Standard standard)
                implements Answer {}

        record Refused(Result result) implements Answer {}

        record None(Ending ending) implements Answer {}
    }

    /**
     * [MS-RDPBCGR] 2.2.1.4.3 Server Security Data.
     *
     * @param offered the encryption methods that the client offered
     * @param method 0 none, 1 40-bit, 2 128-bit, 8 56-bit, 16 FIPS
     * @param level 0 none, 1 low, 2 client compatible, 3 high, 4 FIPS
     */
    public record Standard(int offered, int method, int level, Optional<Key> key) {}

    /**
     * The key for standard RDP security.
     *
     * @param proprietary a proprietary certificate, not an X.509 chain
     * @param signed whether the well-known Terminal Services key signed it
     */
    public record Key(boolean proprietary, int bits, boolean signed) {}
}
