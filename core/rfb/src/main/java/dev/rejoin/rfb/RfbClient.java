package dev.rejoin.rfb;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * RFB 3.8 as a client, without a socket: a driver asks {@link #need}, feeds what it has read, acts
 * on the events in their order, and sends what was written to {@code out}.
 *
 * <p>Asks for the desktop alone (shared = 0), which throws out a stale client. When {@link
 * ServerEvent.Ready} comes, pixel format and encodings are already in {@code out}; requests for
 * updates are the driver's.
 */
public final class RfbClient {
    /** What this client can make use of, best first. */
    public static final List<Encoding> ENCODINGS =
            List.of(
                    Encoding.COPY_RECT,
                    Encoding.RAW,
                    Encoding.CURSOR_WITH_ALPHA,
                    Encoding.CURSOR,
                    Encoding.EXTENDED_DESKTOP_SIZE,
                    Encoding.DESKTOP_SIZE,
                    Encoding.LAST_RECT,
                    Encoding.CONTINUOUS_UPDATES,
                    Encoding.FENCE,
                    Encoding.QEMU_EXTENDED_KEY,
                    Encoding.LED_STATE);

    private static final int SECURITY_NONE = 1;
    private static final int FRAMEBUFFER_UPDATE = 0;
    private static final int COLOUR_MAP_ENTRIES = 1;

    private enum Phase {
        VERSION,
        SECURITY_COUNT,
        SECURITY_TYPES,
        SECURITY_RESULT,
        REASON_LENGTH,
        REASON,
        INIT,
        NAME,
        TYPE,
        MESSAGE,
        TEXT,
        UPDATE,
        PIXELS,
        ENDED
    }

    private final Inbox inbox = new Inbox();
    private final List<Encoding> encodings;
    private Phase phase = Phase.VERSION;
    private String reason = "";
    private int width;
    private int height;
    private long textBeyond;
    private UpdateReader update = new UpdateReader(0, 0, 0);

    public RfbClient() {
        this(ENCODINGS);
    }

    public RfbClient(List<Encoding> encodings) {
        this.encodings = List.copyOf(encodings);
        inbox.begin(Version.SIZE);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Need need() {
        return switch (phase) {
            case PIXELS -> new Need.Pixels(update.pixelsLeft());
            case ENDED -> new Need.Ended(reason);
            default -> new Need.Bytes(inbox.need());
        };
    }

    /** Takes bytes for as long as it needs bytes; what belongs to pixels stays in {@code in}. */
    public List<ServerEvent> step(WireReader in, WireWriter out) {
        List<ServerEvent> events = new ArrayList<>();
        while (phase != Phase.PIXELS && phase != Phase.ENDED) {
            inbox.take(in);
            if (!inbox.whole()) {
                break;
            }
            advance(inbox.message(), out, events);
        }
        return events;
    }

    /**
     * Takes whole pixels, as many as it needs and {@code in} has, and puts them in their place on a
     * desktop whose rows begin every {@code stride} pixels.
     */
    public List<ServerEvent> pixels(WireReader in, int[] target, int stride) {
        update.paint(in, target, stride);
        return afterPixels();
    }

    /** As {@link #pixels}, when nobody looks: the pixels are dropped. */
    public List<ServerEvent> dropPixels(WireReader in) {
        update.drop(in);
        return afterPixels();
    }

    private List<ServerEvent> afterPixels() {
        List<ServerEvent> events = new ArrayList<>();
        if (phase == Phase.PIXELS && update.pixelsLeft() == 0) {
            phase = Phase.UPDATE;
            update.painted(events);
            nextRectangle(events);
        }
        return events;
    }

    private void advance(WireReader in, WireWriter out, List<ServerEvent> events) {
        switch (phase) {
            case VERSION -> version(in, out);
            case SECURITY_COUNT -> securityCount(in);
            case SECURITY_TYPES -> securityTypes(in, out, events);
            case SECURITY_RESULT -> securityResult(in, out);
            case REASON_LENGTH -> reasonLength(in);
            case REASON -> refused(in.need(in.remaining(), "reason"), events);
            case INIT -> init(in);
            case NAME -> ready(in, out, events);
            case TYPE -> type(in);
            case MESSAGE -> message(in, out, events);
            case TEXT -> text(in, events);
            case UPDATE -> rectangle(in, events);
            case PIXELS, ENDED -> throw new IllegalStateException(phase.name());
        }
    }

    private void version(WireReader in, WireWriter out) {
        if (!Version.readIsCurrent(in)) {
            throw in.failure("version", "RFB 3.8 or later", "an older one");
        }
        Version.write(out);
        expect(Phase.SECURITY_COUNT, 1);
    }

    private void securityCount(WireReader in) {
        int count = in.need(1, "security-types").u8();
        if (count == 0) {
            expect(Phase.REASON_LENGTH, 4);
        } else {
            expect(Phase.SECURITY_TYPES, count);
        }
    }

    private void securityTypes(WireReader in, WireWriter out, List<ServerEvent> events) {
        in.need(in.remaining(), "security-types");
        while (in.hasRemaining()) {
            if (in.u8() == SECURITY_NONE) {
                out.u8(SECURITY_NONE);
                expect(Phase.SECURITY_RESULT, 4);
                return;
            }
        }
        end("the desktop asks for a password", events);
    }

    private void securityResult(WireReader in, WireWriter out) {
        if (in.need(4, "SecurityResult").i32be() != 0) {
            expect(Phase.REASON_LENGTH, 4);
            return;
        }
        new ClientMessage.Init(false).write(out);
        expect(Phase.INIT, 4 + PixelFormat.SIZE + 4);
    }

    private void reasonLength(WireReader in) {
        expect(Phase.REASON, length(in.need(4, "reason"), "reason-length", Limits.MOST_REASON));
    }

    private void refused(WireReader in, List<ServerEvent> events) {
        end(in.utf8(in.remaining()), events);
    }

    private void end(String why, List<ServerEvent> events) {
        reason = why;
        phase = Phase.ENDED;
        events.add(new ServerEvent.Refused(why));
    }

    private void init(WireReader in) {
        in.need(4, "ServerInit");
        width = Limits.side(in, "framebuffer-width", in.u16be());
        height = Limits.side(in, "framebuffer-height", in.u16be());
        PixelFormat.read(in);
        phase = Phase.NAME;
        inbox.begin(length(in.need(4, "ServerInit"), "name-length", Limits.MOST_NAME));
    }

    private void ready(WireReader in, WireWriter out, List<ServerEvent> events) {
        in.need(in.remaining(), "name-string");
        events.add(new ServerEvent.Ready(width, height, in.utf8(in.remaining())));
        new ClientMessage.SetPixelFormat(PixelFormat.RGB32).write(out);
        new ClientMessage.SetEncodings(encodings).write(out);
        expect(Phase.TYPE, 1);
    }

    private void type(WireReader in) {
        int type = in.peekU8();
        int rest =
                switch (type) {
                    case FRAMEBUFFER_UPDATE -> 3;
                    case COLOUR_MAP_ENTRIES -> 5;
                    case ServerEvent.Bell.TYPE, ServerEvent.EndOfContinuousUpdates.TYPE -> 0;
                    case ServerEvent.CutText.TYPE -> ServerEvent.CutText.HEADER - 1;
                    case ServerEvent.Fence.TYPE -> ClientMessage.Fence.HEADER - 1;
                    default -> throw in.failure("message-type", "a server message", type);
                };
        phase = Phase.MESSAGE;
        inbox.extend(rest);
    }

    private void message(WireReader in, WireWriter out, List<ServerEvent> events) {
        switch (in.peekU8()) {
            case FRAMEBUFFER_UPDATE -> {
                in.need(4, "FramebufferUpdate").skip(2);
                update = new UpdateReader(width, height, in.u16be());
                events.add(new ServerEvent.UpdateBegin());
                nextRectangle(events);
            }
            case COLOUR_MAP_ENTRIES -> {
                // A true colour format has no map; a server that sends one all the same is heard.
                in.need(6, "SetColourMapEntries").skip(4);
                inbox.drop(6L * in.u16be());
                expect(Phase.TYPE, 1);
            }
            case ServerEvent.CutText.TYPE -> textLength(in);
            case ServerEvent.Fence.TYPE -> fence(in, out, events);
            case ServerEvent.Bell.TYPE -> plain(new ServerEvent.Bell(), events);
            default -> plain(new ServerEvent.EndOfContinuousUpdates(), events);
        }
    }

    private void plain(ServerEvent event, List<ServerEvent> events) {
        events.add(event);
        expect(Phase.TYPE, 1);
    }

    private void textLength(WireReader in) {
        in.need(ServerEvent.CutText.HEADER, "ServerCutText").skip(4);
        int length = length(in, "length", Integer.MAX_VALUE);
        int kept = Math.min(length, ClientMessage.MOST_TEXT);
        textBeyond = (long) length - kept;
        expect(Phase.TEXT, kept);
    }

    private void text(WireReader in, List<ServerEvent> events) {
        int count = in.remaining();
        Bytes text = Bytes.read(in.need(count, "ServerCutText"), count);
        plain(new ServerEvent.CutText(text), events);
        inbox.drop(textBeyond);
    }

    private void fence(WireReader in, WireWriter out, List<ServerEvent> events) {
        in.need(ClientMessage.Fence.HEADER, "ServerFence").skip(8);
        int length = in.u8();
        if (in.remaining() < length) {
            if (length > ClientMessage.MOST_FENCE) {
                throw in.failure("length", "at most " + ClientMessage.MOST_FENCE, length);
            }
            inbox.extend(length);
            return;
        }
        ServerEvent.Fence fence = ServerEvent.Fence.read(inbox.message());
        expect(Phase.TYPE, 1);
        if (fence.asksForAnswer()) {
            int flags = fence.flags() & FenceFlags.ANSWERED;
            new ClientMessage.Fence(flags, fence.payload()).write(out);
        } else {
            events.add(fence);
        }
    }

    private void rectangle(WireReader in, List<ServerEvent> events) {
        int more = update.read(in, events);
        if (more > 0) {
            inbox.extend(more);
        } else if (update.pixelsLeft() > 0) {
            phase = Phase.PIXELS;
        } else {
            nextRectangle(events);
        }
    }

    private void nextRectangle(List<ServerEvent> events) {
        width = update.width();
        height = update.height();
        if (update.finished()) {
            plain(new ServerEvent.UpdateEnd(), events);
        } else {
            expect(Phase.UPDATE, Rectangle.SIZE);
        }
    }

    private void expect(Phase next, int count) {
        phase = next;
        inbox.begin(count);
    }

    private static int length(WireReader in, String field, int most) {
        int length = in.i32be();
        if (length < 0 || length > most) {
            throw in.failure(field, "at most " + most, length & 0xFFFF_FFFFL);
        }
        return length;
    }
}
