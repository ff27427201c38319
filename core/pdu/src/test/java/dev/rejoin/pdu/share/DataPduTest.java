package dev.rejoin.pdu.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.input.SlowPathInput;
import dev.rejoin.pdu.output.SurfaceCommands;
import dev.rejoin.pdu.output.SynchronizeUpdate;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.WireReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataPduTest {
    private static void check(DataPdu message, String hex) {
        Codec.check(message, hex, in -> DataPdu.read(message.pduType2(), in));
    }

    @Test
    void finalizationIsAsSpecified() {
        check(new Synchronize(0x03EA), "0100 ea03");
        check(new Control(Control.Action.COOPERATE, 0, 0), "0400 0000 00000000");
        check(new Control(Control.Action.GRANTED_CONTROL, 0x3EF, 0x3EA), "0200 ef03 ea030000");
        check(FontList.empty(), "0000 0000 0300 3200");
        check(FontMap.empty(), "0000 0000 0300 0400");
        assertEquals("action", Codec.refuses("0500 0000 00000000", Control::read).field());
    }

    @Test
    void persistentKeysAreCounted() {
        check(
                new PersistentKeyList(
                        List.of(1, 0, 1, 0, 0),
                        List.of(1, 0, 2, 0, 0),
                        PersistentKeyList.PERSIST_FIRST_PDU,
                        Bytes.ofHex("0102030405060708 1112131415161718".replace(" ", ""))),
                """
                0100 0000 0100 0000 0000
                0100 0000 0200 0000 0000
                01 00 0000
                0102030405060708 1112131415161718
                """);
        Codec.refuses("ffff".repeat(10) + "01000000" + "00".repeat(64), PersistentKeyList::read);
    }

    @Test
    void endOfTheConnectionIsAsSpecified() {
        check(new ShutdownRequest(), "");
        check(new ShutdownDenied(), "");
        check(SetErrorInfo.of(ErrorInfo.DISCONNECTED_BY_OTHERCONNECTION), "05000000");
        check(new ArcStatus(0), "00000000");
        check(new StatusInfo(0x0401), "01040000");
    }

    @Test
    void unknownErrorInfoStaysANumber() {
        assertTrue(new SetErrorInfo(0x7777).known().isEmpty());
        assertEquals(ErrorInfo.LOGOFF_BY_USER, new SetErrorInfo(0xC).known().orElseThrow());
        for (ErrorInfo info : ErrorInfo.values()) {
            assertEquals(info, ErrorInfo.of(info.code()).orElseThrow());
        }
    }

    @Test
    void wishesOfTheClientAreAsSpecified() {
        InclusiveRectangle area = new InclusiveRectangle(0, 0, 1023, 767);
        check(new SuppressOutput(Optional.empty()), "00 000000");
        check(new SuppressOutput(Optional.of(area)), "01 000000 0000 0000 ff03 ff02");
        check(new RefreshRect(List.of(area)), "01 000000 0000 0000 ff03 ff02");
        check(new FrameAcknowledge(7), "07000000");
        check(
                new InputData(new SlowPathInput(List.of(new InputEvent.Synchronize(2)))),
                "0100 0000 00000000 0000 0000 02000000");
    }

    @Test
    void stateOfTheSessionIsAsSpecified() {
        check(new KeyboardIndicators(0, KeyboardIndicators.TS_SYNC_NUM_LOCK), "0000 0200");
        check(new KeyboardImeStatus(0, 1, 9), "0000 01000000 09000000");
        check(new PlaySound(100, 440), "64000000 b8010000");
        check(
                new MonitorLayout(
                        List.of(
                                new MonitorLayout.Monitor(
                                        -800,
                                        0,
                                        -1,
                                        599,
                                        MonitorLayout.Monitor.TS_MONITOR_PRIMARY))),
                "01000000 e0fcffff 00000000 ffffffff 57020000 01000000");
        Codec.refuses("41000000", MonitorLayout::read);
    }

    @Test
    void outputOfTheSlowPathIsWrapped() {
        check(new GraphicsData(new SynchronizeUpdate()), "0300 0000");
        check(new PointerData(new CachedPointer(3)), "0700 0000 0300");
        assertThrows(
                IllegalArgumentException.class,
                () -> new GraphicsData(new SurfaceCommands(List.of())));
    }

    @Test
    void unknownMessageIsKeptByteForByte() {
        UnknownData unknown = new UnknownData(44, Bytes.ofHex("aabb"));
        assertEquals(unknown, DataPdu.read(44, new WireReader(unknown.toByteArray())));
    }
}
