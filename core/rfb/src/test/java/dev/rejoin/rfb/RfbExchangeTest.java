package dev.rejoin.rfb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends against each other, whole and in pieces. */
class RfbExchangeTest {
    private final ClientDriver viewer = new ClientDriver();
    private final RfbServer server = new RfbServer(70, 50, "shell");
    private final WireWriter served = new WireWriter();
    private final List<ClientMessage> heard = new ArrayList<>();
    private int piece = Integer.MAX_VALUE / 2;

    private void exchange() {
        while (served.size() > 0 || viewer.out.size() > 0) {
            byte[] toClient = served.toByteArray();
            served.clear();
            viewer.feed(toClient, piece);
            byte[] toServer = viewer.out.toByteArray();
            viewer.out.clear();
            for (int at = 0; at < toServer.length; at += piece) {
                int count = Math.min(piece, toServer.length - at);
                heard.addAll(server.step(new WireReader(toServer, at, count), served));
            }
        }
    }

    private void connect() {
        server.start(served);
        exchange();
    }

    private static int[] picture(int width, int height, long seed) {
        return new Random(seed).ints((long) width * height).map(i -> i & 0xFFFFFF).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000, 1 << 20})
    void aConnectionWorksInPiecesOfAnySize(int size) {
        piece = size;
        connect();
        assertEquals(new ServerEvent.Ready(70, 50, "shell"), viewer.events.get(0));
        assertEquals(new ClientMessage.Init(false), heard.get(0));
        assertEquals(new ClientMessage.SetPixelFormat(PixelFormat.RGB32), heard.get(1));
        assertEquals(new ClientMessage.SetEncodings(RfbClient.ENCODINGS), heard.get(2));
        assertEquals(
                List.of(new ServerEvent.EndOfContinuousUpdates()),
                viewer.all(ServerEvent.EndOfContinuousUpdates.class));
        assertEquals(new ClientMessage.Fence(0, Bytes.EMPTY), heard.get(3));

        int[] picture = picture(70, 50, 1);
        server.update(served).raw(picture, 70, 0, 0, 70, 50).end();
        exchange();
        assertArrayEquals(picture, viewer.desktop);
        assertEquals(1, viewer.all(ServerEvent.ExtendedKeysAccepted.class).size());
        assertEquals(
                List.of(new ServerEvent.Painted(0, 0, 70, 50)),
                viewer.all(ServerEvent.Painted.class));

        UpdateWriter update = server.update(served);
        assertTrue(update.copy(0, 0, 60, 40, 5, 7));
        update.raw(picture, 70, 10, 20, 30, 10).end();
        exchange();
        int[] expected = picture.clone();
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                expected[y * 70 + x] = picture[(y + 7) * 70 + x + 5];
            }
        }
        for (int y = 20; y < 30; y++) {
            System.arraycopy(picture, y * 70 + 10, expected, y * 70 + 10, 30);
        }
        assertArrayEquals(expected, viewer.desktop);
        assertInstanceOf(ServerEvent.UpdateEnd.class, viewer.events.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20})
    void everyClientMessageArrivesAsItWasSent(int size) {
        piece = size;
        connect();
        heard.clear();
        List<ClientMessage> messages =
                List.of(
                        new ClientMessage.UpdateRequest(true, 1, 2, 3, 4),
                        new ClientMessage.KeyEvent(true, 0xFF0D),
                        new ClientMessage.ExtendedKeyEvent(false, 0x61, 0x9D),
                        new ClientMessage.PointerEvent(5, 600, 500),
                        new ClientMessage.CutText(Bytes.of((byte) 'h', (byte) 'i')),
                        new ClientMessage.CutText(Bytes.EMPTY),
                        new ClientMessage.EnableContinuousUpdates(true, 0, 0, 70, 50),
                        new ClientMessage.Fence(FenceFlags.BLOCK_AFTER, Bytes.of((byte) 9)),
                        new ClientMessage.SetDesktopSize(800, 600),
                        new ClientMessage.SetEncodings(List.of(Encoding.RAW, Encoding.CURSOR)),
                        new ClientMessage.SetPixelFormat(PixelFormat.RGB32));
        for (ClientMessage message : messages) {
            int before = viewer.out.size();
            message.write(viewer.out);
            assertEquals(message.size(), viewer.out.size() - before, message.toString());
        }
        exchange();
        assertEquals(messages, heard);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20})
    void everyServerMessageArrivesAsItWasSent(int size) {
        piece = size;
        connect();
        viewer.events.clear();
        List<ServerEvent.Message> messages =
                List.of(
                        new ServerEvent.Bell(),
                        new ServerEvent.CutText(Bytes.of((byte) 'x')),
                        new ServerEvent.EndOfContinuousUpdates(),
                        new ServerEvent.Fence(FenceFlags.SYNC_NEXT, Bytes.of((byte) 1, (byte) 2)));
        for (ServerEvent.Message message : messages) {
            int before = served.size();
            message.write(served);
            assertEquals(message.size(), served.size() - before, message.toString());
        }
        exchange();
        assertEquals(messages, viewer.events);
    }

    @Test
    void fencesThatAskAreAnsweredWithTheirPayload() {
        connect();
        heard.clear();
        new ServerEvent.Fence(
                        FenceFlags.REQUEST | FenceFlags.BLOCK_BEFORE | 0x100, Bytes.of((byte) 7))
                .write(served);
        new ClientMessage.Fence(FenceFlags.REQUEST | FenceFlags.SYNC_NEXT, Bytes.of((byte) 8))
                .write(viewer.out);
        exchange();
        assertTrue(
                heard.contains(
                        new ClientMessage.Fence(FenceFlags.BLOCK_BEFORE, Bytes.of((byte) 7))));
        assertTrue(
                viewer.events.contains(
                        new ServerEvent.Fence(FenceFlags.SYNC_NEXT, Bytes.of((byte) 8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20})
    void cursorsKeepTheirShape(int size) {
        piece = size;
        connect();
        int[] argb = picture(11, 3, 5);
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= i << 24;
        }
        CursorImage image = new CursorImage(11, 3, 4, 2, argb);
        UpdateWriter update = server.update(served);
        assertTrue(update.cursor(image));
        assertTrue(update.cursor(CursorImage.HIDDEN));
        update.end();
        exchange();
        assertEquals(
                List.of(
                        new ServerEvent.CursorShape(image),
                        new ServerEvent.CursorShape(CursorImage.HIDDEN)),
                viewer.all(ServerEvent.CursorShape.class));
    }

    @Test
    void aClientWithoutAlphaGetsAMask() {
        connect();
        new ClientMessage.SetEncodings(List.of(Encoding.RAW, Encoding.CURSOR)).write(viewer.out);
        exchange();
        int[] argb = picture(13, 5, 9);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 3 == 0 ? 0 : argb[i] | 0xFF000000;
        }
        CursorImage image = new CursorImage(13, 5, 0, 0, argb);
        UpdateWriter update = server.update(served);
        update.cursor(image);
        update.end();
        exchange();
        assertEquals(
                List.of(new ServerEvent.CursorShape(image)),
                viewer.all(ServerEvent.CursorShape.class));
    }

    @Test
    void aResizeIsAppliedBeforeThePixelsThatFollow() {
        connect();
        UpdateWriter update = server.update(served);
        assertTrue(update.resized(ServerEvent.DesktopResized.BY_THIS_CLIENT, 0, 20, 30));
        int[] picture = picture(20, 30, 3);
        update.raw(picture, 20, 0, 0, 20, 30).end();
        exchange();
        assertArrayEquals(picture, viewer.desktop);
        assertEquals(20, viewer.client.width());
        assertEquals(30, server.height());
    }

    @Test
    void aRefusedResizeChangesNothing() {
        connect();
        UpdateWriter update = server.update(served);
        update.resized(ServerEvent.DesktopResized.BY_THIS_CLIENT, 1, 9999, 9999);
        update.end();
        exchange();
        assertFalse(viewer.all(ServerEvent.DesktopResized.class).getLast().changed());
        assertEquals(70, viewer.client.width());
        assertEquals(70, server.width());
    }

    @Test
    void anEarlierClientIsTurnedAwayInWords() {
        server.start(served);
        served.clear();
        server.step(new WireReader("RFB 003.003\n".getBytes(StandardCharsets.US_ASCII)), served);
        assertEquals(new Need.Ended("this desktop needs RFB 3.8"), server.need());
        ClientDriver other = new ClientDriver();
        other.feed("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
        other.feed(served.toByteArray());
        assertEquals(List.of(new ServerEvent.Refused("this desktop needs RFB 3.8")), other.events);
        assertEquals(new Need.Ended("this desktop needs RFB 3.8"), other.client.need());
    }

    @ParameterizedTest
    @ValueSource(ints = {977, 1 << 21})
    void aClipboardTextBeyondTheLimitIsCutAndTheStreamGoesOn(int size) {
        piece = size;
        connect();
        heard.clear();
        viewer.events.clear();
        int length = ClientMessage.MOST_TEXT + 100_001;
        served.u8(3).zeros(3).u32be(length).zeros(length);
        new ServerEvent.Bell().write(served);
        viewer.out.u8(6).zeros(3).u32be(length).zeros(length);
        new ClientMessage.KeyEvent(true, 1).write(viewer.out);
        exchange();
        assertEquals(
                List.of(
                        new ServerEvent.CutText(Bytes.owning(new byte[ClientMessage.MOST_TEXT])),
                        new ServerEvent.Bell()),
                viewer.events);
        assertEquals(
                List.of(
                        new ClientMessage.CutText(Bytes.owning(new byte[ClientMessage.MOST_TEXT])),
                        new ClientMessage.KeyEvent(true, 1)),
                heard);
    }

    @Test
    void pixelsNobodyLooksAtAreDropped() {
        connect();
        server.update(served).raw(picture(70, 50, 1), 70, 0, 0, 70, 50).end();
        new ServerEvent.Bell().write(served);
        byte[] bytes = served.toByteArray();
        WireReader in = new WireReader(bytes);
        List<ServerEvent> events = new ArrayList<>();
        while (in.hasRemaining()) {
            events.addAll(
                    viewer.client.need() instanceof Need.Pixels
                            ? viewer.client.dropPixels(in)
                            : viewer.client.step(in, viewer.out));
        }
        assertEquals(new ServerEvent.Bell(), events.getLast());
        assertArrayEquals(new int[70 * 50], viewer.desktop);
    }
}
