package dev.rejoin.doctor.fact;

import dev.rejoin.wire.Bytes;
import java.time.Duration;

/** What came in place of an answer. */
public sealed interface Ending {
    /** TCP's FIN, after this time. */
    record Closed(Duration after) implements Ending {}

    /** TCP's RST, after this time. */
    record Reset(Duration after) implements Ending {}

    /** Nothing, for as long as was waited. */
    record Silent(Duration waited) implements Ending {}

    /** Bytes that are no answer to what was asked: at most the first 256 of them. */
    record Said(Bytes bytes) implements Ending {}

    /** The beginning of an answer, then nothing more within the time. */
    record Unfinished(Bytes bytes, Duration waited) implements Ending {}

    /** [T.125] Disconnect Provider Ultimatum: a server that speaks MCS refuses to go on. */
    record Ultimatum(Bytes bytes) implements Ending {}

    /** [MS-RDPBCGR] 2.2.5.1 Set Error Info: the server said why, then ended a session. */
    record Told(int errorInfo) implements Ending {}
}
