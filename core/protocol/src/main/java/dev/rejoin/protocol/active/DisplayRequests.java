package dev.rejoin.protocol.active;

import dev.rejoin.pdu.display.DisplayCaps;
import dev.rejoin.pdu.display.MonitorEntry;
import dev.rejoin.pdu.display.MonitorLayoutRequest;
import dev.rejoin.pdu.dynamic.CapabilitiesRequest;
import dev.rejoin.pdu.dynamic.CapabilitiesResponse;
import dev.rejoin.pdu.dynamic.CloseChannel;
import dev.rejoin.pdu.dynamic.CreateRequest;
import dev.rejoin.pdu.dynamic.CreateResponse;
import dev.rejoin.pdu.dynamic.DynamicData;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.wire.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * [MS-RDPEDISP] over [MS-RDPEDYC] from the client's side: tells the server what size the window
 * has. Every other dynamic channel that the server opens is refused.
 */
public final class DisplayRequests {
    private static final String NAME = "Microsoft::Windows::RDS::DisplayControl";

    /** An HRESULT: no listener for a channel of this name. */
    private static final int E_FAIL = 0x8000_4005;

    /** The newest version that this understands: without priorities and compression. */
    private static final int VERSION = 1;

    private OptionalInt channel = OptionalInt.empty();
    private Optional<DisplayCaps> caps = Optional.empty();

    /** Before the server's first word. */
    public DisplayRequests() {}

    /** Takes one message of the static channel {@code drdynvc}, and says what to answer. */
    public List<DynamicPdu> receive(Bytes message) {
        return switch (DynamicPdu.readFromServer(message.reader())) {
            case CapabilitiesRequest request ->
                    List.of(new CapabilitiesResponse(Math.min(VERSION, request.version())));
            case CreateRequest request -> List.of(create(request));
            case DynamicData data when isOurs(data.channelId()) -> {
                caps = Optional.of(DisplayCaps.read(data.data().reader()));
                yield List.of();
            }
            case CloseChannel close when isOurs(close.channelId()) -> {
                channel = OptionalInt.empty();
                caps = Optional.empty();
                yield List.of(close);
            }
            default -> List.of();
        };
    }

    private CreateResponse create(CreateRequest request) {
        if (!request.channelName().equals(NAME)) {
            return new CreateResponse(request.channelId(), E_FAIL);
        }
        channel = OptionalInt.of(request.channelId());
        return new CreateResponse(request.channelId(), 0);
    }

    private boolean isOurs(int id) {
        return channel.isPresent() && channel.getAsInt() == id;
    }

    /** What layouts the server takes; empty until it has said so. */
    public Optional<DisplayCaps> caps() {
        return caps;
    }

    /** Asks for another size; empty where the server cannot be asked, or not yet. */
    public Optional<DynamicPdu> resize(int width, int height) {
        if (caps.isEmpty() || channel.isEmpty()) {
            return Optional.empty();
        }
        MonitorLayoutRequest layout =
                new MonitorLayoutRequest(List.of(MonitorEntry.primary(width, height)));
        return Optional.of(DynamicData.of(channel.getAsInt(), Bytes.owning(layout.toByteArray())));
    }
}
