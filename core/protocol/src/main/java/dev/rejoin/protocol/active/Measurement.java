package dev.rejoin.protocol.active;

import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthPayload;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthStart;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.BandwidthStop;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.NetworkCharacteristicsResult;
import dev.rejoin.pdu.autodetect.AutoDetectRequest.RttRequest;
import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.autodetect.AutoDetectResponse.BandwidthResults;
import dev.rejoin.pdu.autodetect.AutoDetectResponse.RttResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** [MS-RDPBCGR] 2.2.14 from the client's side: answers what a server measures the network with. */
public final class Measurement {
    private Instant begun = Instant.EPOCH;
    private long counted;

    /** Nothing is measured yet. */
    public Measurement() {}

    /** Counts what came, as far as a server wants to know it. */
    public void received(int bytes) {
        counted += bytes;
    }

    /** What to send back at once. */
    public Optional<AutoDetectResponse> answer(AutoDetectRequest request, Instant now) {
        return switch (request) {
            case RttRequest rtt -> Optional.of(new RttResponse(rtt.sequenceNumber()));
            case BandwidthStart _ -> {
                begun = now;
                counted = 0;
                yield Optional.empty();
            }
            case BandwidthPayload payload -> {
                counted += payload.payload().size();
                yield Optional.empty();
            }
            case BandwidthStop stop -> Optional.of(results(stop, now));
            case NetworkCharacteristicsResult _ -> Optional.empty();
        };
    }

    private BandwidthResults results(BandwidthStop stop, Instant now) {
        counted += stop.payload().size();
        int type =
                stop.requestType() == BandwidthStop.CONNECT_TIME
                        ? BandwidthResults.CONNECT_TIME
                        : BandwidthResults.CONTINUOUS;
        return new BandwidthResults(
                stop.sequenceNumber(),
                type,
                Math.clamp(Duration.between(begun, now).toMillis(), 1, Integer.MAX_VALUE),
                (int) Math.min(counted, Integer.MAX_VALUE));
    }
}
