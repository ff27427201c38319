package dev.rejoin.pdu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoin.pdu.Codec;
import dev.rejoin.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputTest {
    private static InputEvent any(Random random, boolean fastPath) {
        int flags = random.nextInt(0x10000);
        int x = random.nextInt(0x10000);
        int y = random.nextInt(0x10000);
        return switch (random.nextInt(fastPath ? 7 : 6)) {
            case 0 ->
                    new InputEvent.Scancode(
                            random.nextInt(0x100),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean());
            case 1 -> new InputEvent.Unicode(x, random.nextBoolean());
            case 2 -> new InputEvent.Mouse(flags, x, y);
            case 3 -> new InputEvent.ExtendedMouse(flags, x, y);
            case 4 -> new InputEvent.RelativeMouse(flags, (short) x, (short) y);
            case 5 -> new InputEvent.Synchronize(random.nextInt(16));
            default -> new InputEvent.QoeTimestamp(random.nextInt());
        };
    }

    private static List<InputEvent> some(Random random, int count, boolean fastPath) {
        List<InputEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(any(random, fastPath));
        }
        return events;
    }

    @Test
    void bothPathsCarryTheSameEvents() {
        Random random = new Random(2);
        for (int count = 0; count < 40; count++) {
            List<InputEvent> events = some(random, count, false);
            Codec.roundTrip(new FastPathInput(events), FastPathInput::read);
            Codec.roundTrip(new SlowPathInput(events), SlowPathInput::read);
        }
    }

    @Test
    void fastPathHoldsUpTo255Events() {
        Random random = new Random(3);
        Codec.roundTrip(new FastPathInput(some(random, 255, true)), FastPathInput::read);
        assertThrows(
                IllegalArgumentException.class, () -> new FastPathInput(some(random, 256, true)));
    }

    @Test
    void keysOfTheFastPathAreAsSpecified() {
        Codec.check(
                new FastPathInput(
                        List.of(
                                new InputEvent.Scancode(0x1D, false, true, false),
                                new InputEvent.Scancode(0x4B, true, false, true),
                                new InputEvent.Unicode(0x20AC, true),
                                new InputEvent.Synchronize(InputEvent.Synchronize.NUM_LOCK))),
                // four events, 10 bytes; E1 1D down; E0 4B up; euro sign up; num lock
                "10 0a 04 1d 03 4b 81 ac20 62",
                FastPathInput::read);
    }

    @Test
    void countMayStandBehindTheLength() {
        FastPathInput one = new FastPathInput(List.of(new InputEvent.Synchronize(0)));
        assertEquals(one, FastPathInput.read(new WireReader(Codec.bytes("00 04 01 60"))));
    }

    @Test
    void shortPduMayUseTheLongLength() {
        FastPathInput one = new FastPathInput(List.of(new InputEvent.Synchronize(0)));
        assertEquals(one, FastPathInput.read(new WireReader(Codec.bytes("04 8004 60"))));
    }

    @Test
    void encryptedPduIsNotReadBeforeItIsDecrypted() {
        assertEquals("secFlags", Codec.refuses("84 03 60", FastPathInput::read).field());
    }

    @Test
    void unknownFastPathEventIsRefused() {
        assertEquals("eventCode", Codec.refuses("04 03 e0", FastPathInput::read).field());
    }

    @Test
    void bytesBehindTheLastEventAreRefused() {
        assertEquals("end", Codec.refuses("04 04 60 60", FastPathInput::read).field());
    }

    @Test
    void slowPathIsAsSpecified() {
        Codec.check(
                new SlowPathInput(
                        List.of(
                                new InputEvent.Scancode(0x1C, true, false, true),
                                new InputEvent.Mouse(InputEvent.Mouse.PTRFLAGS_MOVE, 320, 200),
                                new InputEvent.Synchronize(3))),
                """
                0300 0000
                00000000 0400 00c1 1c00 0000
                00000000 0180 0008 4001 c800
                00000000 0000 0000 03000000
                """,
                SlowPathInput::read);
    }

    @Test
    void slowPathEventsOfUnknownTypesArePassedOver() {
        SlowPathInput input =
                SlowPathInput.read(
                        new WireReader(
                                Codec.bytes(
                                        "0200 0000"
                                                + "00000000 0200 0000 0000 0000"
                                                + "00000000 0000 0000 01000000")));
        assertEquals(List.of(new InputEvent.Synchronize(1)), input.events());
    }

    @Test
    void slowPathRefusesMoreEventsThanThereAreBytes() {
        assertEquals("numEvents", Codec.refuses("ffff 0000", SlowPathInput::read).field());
        Codec.refuses("0100 0000 00000000 0400 0000 0001 0000", SlowPathInput::read);
    }

    @Test
    void timestampsHaveNoSlowPath() {
        List<InputEvent> events = List.of(new InputEvent.QoeTimestamp(1));
        assertThrows(IllegalArgumentException.class, () -> new SlowPathInput(events));
    }

    @Test
    void wheelTurnsInNineBits() {
        InputEvent.Mouse away = InputEvent.Mouse.wheel(120, 1, 2);
        InputEvent.Mouse towards = InputEvent.Mouse.wheel(-120, 1, 2);
        assertEquals(0x0278, away.flags());
        assertEquals(0x0388, towards.flags());
        assertEquals(120, away.wheelDelta());
        assertEquals(-120, towards.wheelDelta());
        assertTrue(towards.turnsWheel());
        assertFalse(towards.turnsHorizontalWheel());
    }
}
