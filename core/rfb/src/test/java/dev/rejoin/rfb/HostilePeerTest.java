package dev.rejoin.rfb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Bytes that no honest peer sends. */
class HostilePeerTest {
    private static ClientDriver ready() {
        ClientDriver viewer = new ClientDriver();
        WireWriter hello = new WireWriter();
        hello.latin1("RFB 003.008\n").u8(1).u8(1).u32be(0).u16be(64).u16be(48);
        PixelFormat.RGB32.write(hello);
        hello.u32be(1).latin1("d");
        viewer.feed(hello.toByteArray());
        assertInstanceOf(ServerEvent.Ready.class, viewer.events.getLast());
        return viewer;
    }

    private static RfbServer served() {
        RfbServer server = new RfbServer(64, 48, "d");
        WireWriter hello = new WireWriter();
        hello.latin1("RFB 003.008\n").u8(1).u8(0);
        server.step(new WireReader(hello.toByteArray()), new WireWriter());
        return server;
    }

    private static DecodeException refusedByClient(Consumer<WireWriter> bytes) {
        WireWriter out = new WireWriter();
        bytes.accept(out);
        return assertThrows(DecodeException.class, () -> ready().feed(out.toByteArray()));
    }

    private static DecodeException refusedByServer(Consumer<WireWriter> bytes) {
        WireWriter out = new WireWriter();
        bytes.accept(out);
        return assertThrows(
                DecodeException.class,
                () -> served().step(new WireReader(out.toByteArray()), new WireWriter()));
    }

    private static void rectangle(WireWriter out, int x, int y, int width, int height, int code) {
        out.u8(0).u8(0).u16be(1).u16be(x).u16be(y).u16be(width).u16be(height).u32be(code);
    }

    @Test
    void whatReachesOutsideTheDesktopIsRefused() {
        assertEquals("rectangle", refusedByClient(o -> rectangle(o, 1, 0, 64, 48, 0)).field());
        assertEquals("rectangle", refusedByClient(o -> rectangle(o, 0, 47, 1, 2, 0)).field());
        assertEquals(
                "src-position",
                refusedByClient(
                                o -> {
                                    rectangle(o, 0, 0, 32, 32, 1);
                                    o.u16be(33).u16be(0);
                                })
                        .field());
    }

    @Test
    void sizesBeyondReasonAreRefused() {
        assertEquals("width", refusedByClient(o -> rectangle(o, 0, 0, 8193, 1, -223)).field());
        assertEquals("height", refusedByClient(o -> rectangle(o, 0, 0, 1, 0, -223)).field());
        assertEquals(
                "cursor size", refusedByClient(o -> rectangle(o, 0, 0, 1025, 1, -239)).field());
        assertEquals("encoding-type", refusedByClient(o -> rectangle(o, 0, 0, 1, 1, 16)).field());
        assertEquals("length", refusedByClient(o -> o.u8(3).zeros(3).u32be(0x8000_0000L)).field());
        assertEquals("length", refusedByClient(o -> o.u8(248).zeros(7).u8(65)).field());
        assertEquals("message-type", refusedByClient(o -> o.u8(99)).field());
    }

    @Test
    void aServerRefusesWhatNoClientSays() {
        assertEquals("message-type", refusedByServer(o -> o.u8(99)).field());
        assertEquals("count", refusedByServer(o -> o.u8(2).u8(0).u16be(1025)).field());
        assertEquals("count", refusedByServer(o -> o.u8(248).zeros(7).u8(65)).field());
        assertEquals("count", refusedByServer(o -> o.u8(251).zeros(5).u8(65).u8(0)).field());
        assertEquals("length", refusedByServer(o -> o.u8(6).zeros(3).u32be(0x8000_0000L)).field());
        assertEquals("submessage-type", refusedByServer(o -> o.u8(255).u8(1).zeros(10)).field());
        PixelFormat sixteen = new PixelFormat(16, 16, false, true, 31, 63, 31, 11, 5, 0);
        assertEquals(
                "pixel-format",
                refusedByServer(o -> new ClientMessage.SetPixelFormat(sixteen).write(o)).field());
    }

    @Test
    void somethingElseThanRfbIsRefusedAtOnce() {
        byte[] http = "HTTP/1.1 400 Bad".getBytes(StandardCharsets.US_ASCII);
        assertThrows(DecodeException.class, () -> new ClientDriver().feed(http));
        assertThrows(
                DecodeException.class,
                () -> new RfbServer(1, 1, "").step(new WireReader(http), new WireWriter()));
    }

    @Test
    void aDesktopWithAPasswordIsNotForUs() {
        ClientDriver viewer = new ClientDriver();
        WireWriter hello = new WireWriter();
        viewer.feed(hello.latin1("RFB 003.008\n").u8(1).u8(2).toByteArray());
        assertEquals(
                new ServerEvent.Refused("the desktop asks for a password"),
                viewer.events.getLast());
    }

    @Test
    void nothingButADecodeExceptionComesOutOfNoise() {
        Random random = new Random(20);
        int[] types = {0, 0, 0, 1, 2, 3, 4, 5, 6, 150, 248, 251, 255};
        int[] codes = {0, 1, -223, -224, -239, -258, -261, -308, -312, -314};
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            WireWriter out = new WireWriter();
            out.u8(types[random.nextInt(types.length)]);
            if (random.nextBoolean()) {
                out.clear();
                rectangle(
                        out,
                        random.nextInt(10),
                        random.nextInt(10),
                        random.nextInt(60),
                        random.nextInt(60),
                        codes[random.nextInt(codes.length)]);
            }
            byte[] tail = new byte[random.nextInt(300)];
            random.nextBytes(tail);
            out.bytes(tail);
            refused += quiet(() -> ready().feed(out.toByteArray(), 1 + random.nextInt(50)));
            refused +=
                    quiet(() -> served().step(new WireReader(out.toByteArray()), new WireWriter()));
        }
        assertTrue(refused > 1000, "only " + refused + " refused");
    }

    private static int quiet(Runnable feeding) {
        try {
            feeding.run();
            return 0;
        } catch (DecodeException e) {
            return 1;
        }
    }
}
