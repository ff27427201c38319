package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.x224.Protocols;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server has said on the way to a session, which is all there is when it goes without a
 * word.
 *
 * @param selected the protocol of its choice; empty before it chose a usable one
 * @param credSspVersion 0 before it said one; from then on the password may have been tried
 * @param errorInfo of its last Set Error Info PDU, unless that said that nothing is wrong
 */
public record Heard(Optional<Protocols> selected, int credSspVersion, OptionalInt errorInfo) {
    public static final Heard NOTHING = new Heard(Optional.empty(), 0, OptionalInt.empty());

    Heard with(Protocols choice) {
        return new Heard(Optional.of(choice), credSspVersion, errorInfo);
    }

    Heard with(int version) {
        return new Heard(selected, version, errorInfo);
    }

    Heard with(OptionalInt error) {
        return new Heard(selected, credSspVersion, error);
    }
}
