package dev.rejoin.rfb;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.List;

/** What a client learns from its server, in the order in which it must be acted on. */
public sealed interface ServerEvent {
    /** The handshake is over: the desktop's size and name (RFC 6143 7.3.2). */
    record Ready(int width, int height, String name) implements ServerEvent {}

    /** The server does not want us, for this reason; nothing follows. */
    record Refused(String reason) implements ServerEvent {}

    record UpdateBegin() implements ServerEvent {}

    /** The pixels of this rectangle are all in place. */
    record Painted(int x, int y, int width, int height) implements ServerEvent {}

    /** RFC 6143 7.7.2 CopyRect: move it now, before the next pixels arrive; areas may overlap. */
    record Copy(int x, int y, int width, int height, int fromX, int fromY) implements ServerEvent {}

    record CursorShape(CursorImage image) implements ServerEvent {}

    /**
     * The desktop's size, or the answer to SetDesktopSize. With {@code result} 0 pixels that follow
     * belong to a desktop of this size, which may be the one it had: servers repeat themselves, and
     * the pixels stay. Otherwise nothing changed. After another size continuous updates must be
     * enabled again for the new area.
     */
    record DesktopResized(int reason, int result, int width, int height, List<Monitor> monitors)
            implements ServerEvent {
        public static final int BY_SERVER = 0;
        public static final int BY_THIS_CLIENT = 1;
        public static final int BY_OTHER_CLIENT = 2;

        public DesktopResized {
            monitors = List.copyOf(monitors);
        }

        public boolean changed() {
            return result == 0;
        }
    }

    /** Keys may be sent as {@link ClientMessage.ExtendedKeyEvent}. */
    record ExtendedKeysAccepted() implements ServerEvent {}

    /** Bit 0 scroll lock, 1 num lock, 2 caps lock. */
    record LedState(int state) implements ServerEvent {}

    record UpdateEnd() implements ServerEvent {}

    /** Messages other than updates; these are written by a server as they are. */
    sealed interface Message extends ServerEvent {
        void write(WireWriter out);

        int size();
    }

    /** RFC 6143 7.6.3 Bell. */
    record Bell() implements Message {
        static final int TYPE = 2;

        public static Bell read(WireReader in) {
            in.need(1, "Bell").skip(1);
            return new Bell();
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** RFC 6143 7.6.4 ServerCutText: Latin-1 text of the desktop's clipboard. */
    record CutText(Bytes text) implements Message {
        static final int TYPE = 3;
        static final int HEADER = 8;

        public CutText {
            if (text.size() > ClientMessage.MOST_TEXT) {
                throw new IllegalArgumentException(text.size() + " bytes of text");
            }
        }

        public static CutText read(WireReader in) {
            in.need(HEADER, "ServerCutText").skip(4);
            int length = in.i32be();
            if (length < 0 || length > ClientMessage.MOST_TEXT) {
                throw in.failure("length", "at most " + ClientMessage.MOST_TEXT, length);
            }
            return new CutText(Bytes.read(in.need(length, "ServerCutText"), length));
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).zeros(3).u32be(text.size());
            text.write(out);
        }

        @Override
        public int size() {
            return HEADER + text.size();
        }
    }

    /** ContinuousUpdates extension: they ended, or (the first time) the server has them. */
    record EndOfContinuousUpdates() implements Message {
        static final int TYPE = 150;

        public static EndOfContinuousUpdates read(WireReader in) {
            in.need(1, "EndOfContinuousUpdates").skip(1);
            return new EndOfContinuousUpdates();
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Fence extension: an answer to ours. A fence that asks is answered by the machine itself. */
    record Fence(int flags, Bytes payload) implements Message {
        static final int TYPE = 248;

        public Fence {
            if (payload.size() > ClientMessage.MOST_FENCE) {
                throw new IllegalArgumentException(payload.size() + " bytes of payload");
            }
        }

        public static Fence read(WireReader in) {
            ClientMessage.Fence same = ClientMessage.Fence.read(in);
            return new Fence(same.flags(), same.payload());
        }

        @Override
        public void write(WireWriter out) {
            new ClientMessage.Fence(flags, payload).write(out);
        }

        @Override
        public int size() {
            return ClientMessage.Fence.HEADER + payload.size();
        }

        public boolean asksForAnswer() {
            return (flags & FenceFlags.REQUEST) != 0;
        }
    }
}
