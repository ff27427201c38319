package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.pdu.mcs.DisconnectProviderUltimatum;
import dev.rejoin.pdu.x224.DataTpdu;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;

/** Tells an MCS Disconnect Provider Ultimatum from other bytes that were not asked for. */
final class Ultimatum {
    private Ultimatum() {}

    static Ending orSaid(Bytes bytes) {
        try {
            WireReader payload = DataTpdu.payload(bytes.reader());
            DisconnectProviderUltimatum.read(payload);
            return new Ending.Ultimatum(bytes);
        } catch (DecodeException another) {
            return new Ending.Said(bytes);
        }
    }

    static Ending orSaid(Ending ending) {
        return ending instanceof Ending.Said(Bytes bytes) ? orSaid(bytes) : ending;
    }
}
