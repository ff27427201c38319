package dev.rejoin.doctor.fact;

import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.Optional;

/**
 * [MS-RDPBCGR] 2.2.1.1 and 2.2.1.2: one Connection Request and what came back.
 *
 * @param asked empty for a request without rdpNegReq
 * @param took from the request to its answer, without connecting
 */
public record Negotiation(Optional<Protocols> asked, Answer answer, Duration took) implements Fact {
    /** What came back. */
    public sealed interface Answer {
        /**
         * @param sourceReference of the Connection Confirm: 0x1234 from Windows and xrdp
         * @param raw the whole answer
         */
        record Selected(Protocols protocol, int flags, int sourceReference, Bytes raw)
                implements Answer {}

        record Refused(FailureCode code, int sourceReference, Bytes raw) implements Answer {}

        /** A Connection Confirm without rdpNegData. */
        record Plain(int sourceReference, Bytes raw) implements Answer {}

        record None(Ending ending) implements Answer {}
    }
}
