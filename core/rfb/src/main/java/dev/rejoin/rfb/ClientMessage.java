package dev.rejoin.rfb;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** RFC 6143 7.5: what a client says, with the extensions of TigerVNC and QEMU. */
public sealed interface ClientMessage {
    /** LIMIT: what is kept of a clipboard text; the rest is read and dropped. */
    int MOST_TEXT = 1 << 20;

    /** LIMIT: real clients announce some forty encodings. */
    int MOST_ENCODINGS = 1024;

    /** SPEC: the fence extension allows no longer payload. */
    int MOST_FENCE = 64;

    void write(WireWriter out);

    int size();

    /** A whole message, beginning with its type. */
    static ClientMessage read(WireReader in) {
        return switch (in.peekU8()) {
            case SetPixelFormat.TYPE -> SetPixelFormat.read(in);
            case SetEncodings.TYPE -> SetEncodings.read(in);
            case UpdateRequest.TYPE -> UpdateRequest.read(in);
            case KeyEvent.TYPE -> KeyEvent.read(in);
            case PointerEvent.TYPE -> PointerEvent.read(in);
            case CutText.TYPE -> CutText.read(in);
            case EnableContinuousUpdates.TYPE -> EnableContinuousUpdates.read(in);
            case Fence.TYPE -> Fence.read(in);
            case SetDesktopSize.TYPE -> SetDesktopSize.read(in);
            case ExtendedKeyEvent.TYPE -> ExtendedKeyEvent.read(in);
            default -> throw in.failure("message-type", "a client message", in.peekU8());
        };
    }

    /** RFC 6143 7.3.1 ClientInit: the last step of the handshake; the only one without a type. */
    record Init(boolean shared) implements ClientMessage {
        public static Init read(WireReader in) {
            return new Init(in.need(1, "ClientInit").u8() != 0);
        }

        @Override
        public void write(WireWriter out) {
            out.u8(shared ? 1 : 0);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** RFC 6143 7.5.1 SetPixelFormat. */
    record SetPixelFormat(PixelFormat format) implements ClientMessage {
        static final int TYPE = 0;

        public static SetPixelFormat read(WireReader in) {
            in.need(4, "SetPixelFormat").skip(4);
            return new SetPixelFormat(PixelFormat.read(in));
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).zeros(3);
            format.write(out);
        }

        @Override
        public int size() {
            return 4 + PixelFormat.SIZE;
        }
    }

    /** RFC 6143 7.5.2 SetEncodings: best first; those nobody here knows are dropped. */
    record SetEncodings(List<Encoding> encodings) implements ClientMessage {
        static final int TYPE = 2;

        public SetEncodings {
            encodings = List.copyOf(encodings);
        }

        public static SetEncodings read(WireReader in) {
            in.need(4, "SetEncodings").skip(2);
            int count = in.u16be();
            if (count > MOST_ENCODINGS) {
                throw in.failure("number-of-encodings", "at most " + MOST_ENCODINGS, count);
            }
            in.need(4 * count, "SetEncodings");
            List<Encoding> known = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Encoding.of(in.i32be()).ifPresent(known::add);
            }
            return new SetEncodings(known);
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(0).u16be(encodings.size());
            for (Encoding encoding : encodings) {
                out.u32be(encoding.code());
            }
        }

        @Override
        public int size() {
            return 4 + 4 * encodings.size();
        }
    }

    /** RFC 6143 7.5.3 FramebufferUpdateRequest. */
    record UpdateRequest(boolean incremental, int x, int y, int width, int height)
            implements ClientMessage {
        static final int TYPE = 3;

        public static UpdateRequest read(WireReader in) {
            in.need(10, "FramebufferUpdateRequest").skip(1);
            return new UpdateRequest(in.u8() != 0, in.u16be(), in.u16be(), in.u16be(), in.u16be());
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(incremental ? 1 : 0).u16be(x).u16be(y).u16be(width).u16be(height);
        }

        @Override
        public int size() {
            return 10;
        }
    }

    /** RFC 6143 7.5.4 KeyEvent: a key by its X keysym. */
    record KeyEvent(boolean down, int keysym) implements ClientMessage {
        static final int TYPE = 4;

        public static KeyEvent read(WireReader in) {
            in.need(8, "KeyEvent").skip(1);
            boolean down = in.u8() != 0;
            in.skip(2);
            return new KeyEvent(down, in.i32be());
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(down ? 1 : 0).zeros(2).u32be(keysym);
        }

        @Override
        public int size() {
            return 8;
        }
    }

    /** RFC 6143 7.5.5 PointerEvent: bit 0 left, 1 middle, 2 right, 3 to 6 the wheels. */
    record PointerEvent(int buttons, int x, int y) implements ClientMessage {
        static final int TYPE = 5;

        public static PointerEvent read(WireReader in) {
            in.need(6, "PointerEvent").skip(1);
            return new PointerEvent(in.u8(), in.u16be(), in.u16be());
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(buttons).u16be(x).u16be(y);
        }

        @Override
        public int size() {
            return 6;
        }
    }

    /** RFC 6143 7.5.6 ClientCutText: Latin-1 text for the desktop's clipboard. */
    record CutText(Bytes text) implements ClientMessage {
        static final int TYPE = 6;
        static final int HEADER = 8;

        public CutText {
            if (text.size() > MOST_TEXT) {
                throw new IllegalArgumentException(text.size() + " bytes of text");
            }
        }

        public static CutText read(WireReader in) {
            in.need(HEADER, "ClientCutText").skip(4);
            int length = in.i32be();
            if (length < 0 || length > MOST_TEXT) {
                throw in.failure("length", "at most " + MOST_TEXT, length);
            }
            return new CutText(Bytes.read(in.need(length, "ClientCutText"), length));
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

    /** ContinuousUpdates extension: updates come by themselves from then on, or stop. */
    record EnableContinuousUpdates(boolean enable, int x, int y, int width, int height)
            implements ClientMessage {
        static final int TYPE = 150;

        public static EnableContinuousUpdates read(WireReader in) {
            in.need(10, "EnableContinuousUpdates").skip(1);
            boolean enable = in.u8() != 0;
            return new EnableContinuousUpdates(
                    enable, in.u16be(), in.u16be(), in.u16be(), in.u16be());
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(enable ? 1 : 0).u16be(x).u16be(y).u16be(width).u16be(height);
        }

        @Override
        public int size() {
            return 10;
        }
    }

    /** Fence extension: asks for an answer behind everything sent before, or is that answer. */
    record Fence(int flags, Bytes payload) implements ClientMessage {
        static final int TYPE = 248;
        static final int HEADER = 9;

        public Fence {
            if (payload.size() > MOST_FENCE) {
                throw new IllegalArgumentException(payload.size() + " bytes of payload");
            }
        }

        public static Fence read(WireReader in) {
            in.need(HEADER, "ClientFence").skip(4);
            int flags = in.i32be();
            int length = in.u8();
            if (length > MOST_FENCE) {
                throw in.failure("length", "at most " + MOST_FENCE, length);
            }
            return new Fence(flags, Bytes.read(in.need(length, "ClientFence"), length));
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).zeros(3).u32be(flags).u8(payload.size());
            payload.write(out);
        }

        @Override
        public int size() {
            return HEADER + payload.size();
        }

        public boolean asksForAnswer() {
            return (flags & FenceFlags.REQUEST) != 0;
        }
    }

    /** ExtendedDesktopSize extension: please make the desktop this large. */
    record SetDesktopSize(int width, int height, List<Monitor> monitors) implements ClientMessage {
        static final int TYPE = 251;
        static final int HEADER = 8;

        public SetDesktopSize {
            monitors = List.copyOf(monitors);
            if (monitors.size() > Monitor.MOST) {
                throw new IllegalArgumentException(monitors.size() + " monitors");
            }
        }

        /** One monitor that fills the desktop. */
        public SetDesktopSize(int width, int height) {
            this(width, height, List.of(Monitor.whole(width, height)));
        }

        public static SetDesktopSize read(WireReader in) {
            in.need(HEADER, "SetDesktopSize").skip(2);
            int width = in.u16be();
            int height = in.u16be();
            int count = in.u8();
            in.skip(1);
            if (count > Monitor.MOST) {
                throw in.failure("number-of-screens", "at most " + Monitor.MOST, count);
            }
            List<Monitor> monitors = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                monitors.add(Monitor.read(in));
            }
            return new SetDesktopSize(width, height, monitors);
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(0).u16be(width).u16be(height).u8(monitors.size()).u8(0);
            monitors.forEach(monitor -> monitor.write(out));
        }

        @Override
        public int size() {
            return HEADER + Monitor.SIZE * monitors.size();
        }
    }

    /**
     * QEMU Extended Key Event: a key by its XT scancode, with E0 as 0x80: the keyboard's layout is
     * then the desktop's own business.
     */
    record ExtendedKeyEvent(boolean down, int keysym, int scancode) implements ClientMessage {
        static final int TYPE = 255;

        public static ExtendedKeyEvent read(WireReader in) {
            in.need(12, "QEMUExtendedKeyEvent").skip(1);
            int submessage = in.u8();
            if (submessage != 0) {
                throw in.failure("submessage-type", "0", submessage);
            }
            return new ExtendedKeyEvent(in.u16be() != 0, in.i32be(), in.i32be());
        }

        @Override
        public void write(WireWriter out) {
            out.u8(TYPE).u8(0).u16be(down ? 1 : 0).u32be(keysym).u32be(scancode);
        }

        @Override
        public int size() {
            return 12;
        }
    }
}
