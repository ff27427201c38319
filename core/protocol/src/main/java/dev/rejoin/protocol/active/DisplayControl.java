package dev.rejoin.protocol.active;

import dev.rejoin.pdu.display.DisplayCaps;
import dev.rejoin.pdu.display.MonitorEntry;
import dev.rejoin.pdu.display.MonitorLayoutRequest;
import dev.rejoin.pdu.dynamic.CapabilitiesRequest;
import dev.rejoin.pdu.dynamic.CapabilitiesResponse;
import dev.rejoin.pdu.dynamic.CloseChannel;
import dev.rejoin.pdu.dynamic.CompressedDynamicData;
import dev.rejoin.pdu.dynamic.CreateRequest;
import dev.rejoin.pdu.dynamic.CreateResponse;
import dev.rejoin.pdu.dynamic.DataFirst;
import dev.rejoin.pdu.dynamic.DynamicData;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.dynamic.MessageAssembler;
import dev.rejoin.pdu.dynamic.SoftSyncRequest;
import dev.rejoin.pdu.dynamic.SoftSyncResponse;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.List;
import java.util.Optional;

/**
 * [MS-RDPEDISP] over [MS-RDPEDYC]: learns from a client what size its window has. The server opens
 * the one dynamic channel that this needs; a client without it says so and nothing follows.
 */
public final class DisplayControl {
    public static final String STATIC_CHANNEL = "drdynvc";

    private static final String NAME = "Microsoft::Windows::RDS::DisplayControl";
    private static final int CHANNEL = 1;

    /** LIMIT: sixteen monitors of forty bytes and two headers. */
    private static final int LARGEST_MESSAGE = 4096;

    private static final DisplayCaps CAPS = new DisplayCaps(1, 8192, 8192);

    private final MessageAssembler messages = new MessageAssembler(LARGEST_MESSAGE);
    private boolean asked;

    /** Before the first word. */
    public DisplayControl() {}

    /** What to say next, and what size the client wants, if it said one. */
    public record Answer(List<DynamicPdu> replies, Optional<Size> wanted) {
        static final Answer NOTHING = new Answer(List.of(), Optional.empty());

        static Answer reply(DynamicPdu pdu) {
            return new Answer(List.of(pdu), Optional.empty());
        }
    }

    /** Of the client's window, in pixels. */
    public record Size(int width, int height) {}

    /** The first word is the server's. */
    public DynamicPdu start() {
        return CapabilitiesRequest.version1();
    }

    /** Takes one message of the static channel. */
    public Answer receive(Bytes message) {
        return switch (DynamicPdu.readFromClient(message.reader())) {
            case CapabilitiesResponse _ -> create();
            case CreateResponse response -> created(response);
            case DataFirst first when first.channelId() == CHANNEL ->
                    whole(messages.first(first.length(), first.data()));
            case DynamicData data when data.channelId() == CHANNEL ->
                    whole(messages.next(data.data()));
            case DataFirst _,
                    DynamicData _,
                    CloseChannel _,
                    CompressedDynamicData _,
                    CapabilitiesRequest _,
                    CreateRequest _,
                    SoftSyncRequest _,
                    SoftSyncResponse _ ->
                    Answer.NOTHING;
        };
    }

    private Answer create() {
        if (asked) {
            return Answer.NOTHING;
        }
        asked = true;
        return Answer.reply(CreateRequest.of(CHANNEL, NAME));
    }

    private static Answer created(CreateResponse response) {
        return response.channelId() == CHANNEL && response.created()
                ? Answer.reply(DynamicData.of(CHANNEL, Bytes.owning(CAPS.toByteArray())))
                : Answer.NOTHING;
    }

    private static Answer whole(Optional<Bytes> message) {
        return message.map(Bytes::reader).map(DisplayControl::layout).orElse(Answer.NOTHING);
    }

    /** Layouts of no size occur and mean nothing. */
    private static Answer layout(WireReader in) {
        Optional<Size> wanted =
                MonitorLayoutRequest.read(in)
                        .primary()
                        .filter(MonitorEntry::legal)
                        .map(monitor -> new Size(monitor.width(), monitor.height()));
        return new Answer(List.of(), wanted);
    }
}
