package dev.rejoin.rfb;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * RFB 3.8 as a server for one client, without a socket: {@link #start} first, then feed {@link
 * #step} what was read and send what was written to {@code out}. Updates are written through {@link
 * #update}. Not for several threads at once: one lock around both.
 */
public final class RfbServer {
    private static final int SECURITY_NONE = 1;

    private enum Phase {
        VERSION,
        SECURITY,
        INIT,
        MESSAGE,
        TEXT,
        ENDED
    }

    private final Inbox inbox = new Inbox();
    private final String name;
    private int width;
    private int height;
    private Phase phase = Phase.VERSION;
    private String reason = "";
    private Set<Encoding> announced = EnumSet.noneOf(Encoding.class);
    private boolean layoutDue;
    private boolean keysDue;
    private long textBeyond;

    public RfbServer(int width, int height, String name) {
        this.width = width;
        this.height = height;
        this.name = name;
        inbox.begin(Version.SIZE);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether the client has asked for this encoding or extension. */
    public boolean announced(Encoding encoding) {
        return announced.contains(encoding);
    }

    /** Never {@link Need.Pixels}. */
    public Need need() {
        return phase == Phase.ENDED ? new Need.Ended(reason) : new Need.Bytes(inbox.need());
    }

    /** The server speaks first. */
    public void start(WireWriter out) {
        Version.write(out);
    }

    /** Takes everything; the messages that became whole, {@link ClientMessage.Init} first. */
    public List<ClientMessage> step(WireReader in, WireWriter out) {
        List<ClientMessage> messages = new ArrayList<>();
        while (phase != Phase.ENDED) {
            inbox.take(in);
            if (!inbox.whole()) {
                break;
            }
            advance(inbox.message(), out, messages);
        }
        return messages;
    }

    /** Begins an update; what the client was promised goes first. */
    public UpdateWriter update(WireWriter out) {
        UpdateWriter update = new UpdateWriter(this, out);
        if (keysDue) {
            keysDue = false;
            update.extendedKeys();
        }
        if (layoutDue) {
            layoutDue = false;
            update.resized(ServerEvent.DesktopResized.BY_SERVER, 0, width, height);
        }
        return update;
    }

    void resized(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
    }

    private void advance(WireReader in, WireWriter out, List<ClientMessage> messages) {
        switch (phase) {
            case VERSION -> version(in, out);
            case SECURITY -> security(in, out);
            case INIT -> init(in, out, messages);
            case MESSAGE -> message(out, messages);
            case TEXT -> text(in, messages);
            case ENDED -> throw new IllegalStateException(phase.name());
        }
    }

    private void version(WireReader in, WireWriter out) {
        if (!Version.readIsCurrent(in)) {
            end("this desktop needs RFB 3.8");
            out.u8(0).u32be(reason.length()).latin1(reason);
            return;
        }
        out.u8(1).u8(SECURITY_NONE);
        expect(Phase.SECURITY, 1);
    }

    private void security(WireReader in, WireWriter out) {
        int type = in.need(1, "security-type").u8();
        if (type != SECURITY_NONE) {
            throw in.failure("security-type", "1", type);
        }
        out.u32be(0);
        expect(Phase.INIT, 1);
    }

    private void init(WireReader in, WireWriter out, List<ClientMessage> messages) {
        messages.add(ClientMessage.Init.read(in));
        out.u16be(width).u16be(height);
        PixelFormat.RGB32.write(out);
        int at = out.size();
        out.u32be(0).utf8(name);
        int length = out.size() - at - 4;
        out.putU16be(at + 2, length);
        expect(Phase.MESSAGE, 1);
    }

    private void message(WireWriter out, List<ClientMessage> messages) {
        int size = size(inbox.message());
        WireReader in = inbox.message();
        if (in.remaining() < size) {
            inbox.extend(size - in.remaining());
        } else if (in.peekU8() == ClientMessage.CutText.TYPE) {
            textLength(in);
        } else {
            ClientMessage message = ClientMessage.read(in);
            expect(Phase.MESSAGE, 1);
            act(message, out, messages);
        }
    }

    private void act(ClientMessage message, WireWriter out, List<ClientMessage> messages) {
        switch (message) {
            case ClientMessage.SetPixelFormat(PixelFormat format) -> format(format);
            case ClientMessage.SetEncodings(List<Encoding> encodings) -> encodings(encodings, out);
            case ClientMessage.Fence fence when fence.asksForAnswer() -> {
                int flags = fence.flags() & FenceFlags.ANSWERED;
                new ServerEvent.Fence(flags, fence.payload()).write(out);
            }
            default -> {}
        }
        messages.add(message);
    }

    private static void format(PixelFormat format) {
        if (!format.samePixels(PixelFormat.RGB32)) {
            throw new DecodeException(
                    "SetPixelFormat",
                    "pixel-format",
                    4,
                    PixelFormat.RGB32.toString(),
                    format.toString());
        }
    }

    private void encodings(List<Encoding> encodings, WireWriter out) {
        Set<Encoding> before = announced;
        announced = EnumSet.noneOf(Encoding.class);
        announced.addAll(encodings);
        keysDue |= isNew(Encoding.QEMU_EXTENDED_KEY, before);
        layoutDue |= isNew(Encoding.EXTENDED_DESKTOP_SIZE, before);
        if (isNew(Encoding.CONTINUOUS_UPDATES, before)) {
            // SPEC: sent without being asked, this says that the server has them.
            new ServerEvent.EndOfContinuousUpdates().write(out);
        }
        if (isNew(Encoding.FENCE, before)) {
            // SPEC: a client may send fences only after it has seen one.
            new ServerEvent.Fence(FenceFlags.REQUEST, Bytes.EMPTY).write(out);
        }
    }

    private boolean isNew(Encoding encoding, Set<Encoding> before) {
        return announced.contains(encoding) && !before.contains(encoding);
    }

    private void textLength(WireReader in) {
        in.need(ClientMessage.CutText.HEADER, "ClientCutText").skip(4);
        int length = in.i32be();
        if (length < 0) {
            throw in.failure("length", "plain text", length);
        }
        int kept = Math.min(length, ClientMessage.MOST_TEXT);
        textBeyond = (long) length - kept;
        expect(Phase.TEXT, kept);
    }

    private void text(WireReader in, List<ClientMessage> messages) {
        int count = in.remaining();
        messages.add(new ClientMessage.CutText(Bytes.read(in.need(count, "ClientCutText"), count)));
        expect(Phase.MESSAGE, 1);
        inbox.drop(textBeyond);
    }

    /** How long the message is that begins so, as far as can be told by now. */
    private static int size(WireReader in) {
        int type = in.peekU8();
        return switch (type) {
            case ClientMessage.SetPixelFormat.TYPE -> 4 + PixelFormat.SIZE;
            case ClientMessage.SetEncodings.TYPE ->
                    4 + 4 * count(in, 2, true, ClientMessage.MOST_ENCODINGS);
            case ClientMessage.UpdateRequest.TYPE -> 10;
            case ClientMessage.KeyEvent.TYPE -> 8;
            case ClientMessage.PointerEvent.TYPE -> 6;
            case ClientMessage.CutText.TYPE -> 8;
            case ClientMessage.EnableContinuousUpdates.TYPE -> 10;
            case ClientMessage.Fence.TYPE -> 9 + count(in, 8, false, ClientMessage.MOST_FENCE);
            case ClientMessage.SetDesktopSize.TYPE ->
                    8 + Monitor.SIZE * count(in, 6, false, Monitor.MOST);
            case ClientMessage.ExtendedKeyEvent.TYPE -> 12;
            default -> throw in.failure("message-type", "a client message", type);
        };
    }

    /** The count that stands at {@code offset}, or none as long as it has not arrived. */
    private static int count(WireReader in, int offset, boolean wide, int most) {
        int until = offset + (wide ? 2 : 1);
        if (in.remaining() < until) {
            return 0;
        }
        in.need(until, "count").skip(offset);
        int count = wide ? in.u16be() : in.u8();
        if (count > most) {
            throw in.failure("count", "at most " + most, count);
        }
        return count;
    }

    private void end(String why) {
        reason = why;
        phase = Phase.ENDED;
    }

    private void expect(Phase next, int count) {
        phase = next;
        inbox.begin(count);
    }
}
