package dev.rejoin.pdu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rejoin.pdu.autodetect.AutoDetect;
import dev.rejoin.pdu.autodetect.AutoDetectRequest;
import dev.rejoin.pdu.autodetect.MultitransportRequest;
import dev.rejoin.pdu.capability.CapabilitySet;
import dev.rejoin.pdu.capability.CompDesk;
import dev.rejoin.pdu.capability.OrderCapability;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.display.MonitorEntry;
import dev.rejoin.pdu.display.MonitorLayoutRequest;
import dev.rejoin.pdu.dynamic.CreateRequest;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.dynamic.SoftSyncRequest;
import dev.rejoin.pdu.fastpath.UpdateCode;
import dev.rejoin.pdu.input.FastPathInput;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.input.SlowPathInput;
import dev.rejoin.pdu.output.BitmapUpdate;
import dev.rejoin.pdu.output.FastPathOutput;
import dev.rejoin.pdu.output.FastPathUpdate;
import dev.rejoin.pdu.output.FrameMarker;
import dev.rejoin.pdu.output.SurfaceCommand;
import dev.rejoin.pdu.output.SynchronizeUpdate;
import dev.rejoin.pdu.pointer.CachedPointer;
import dev.rejoin.pdu.pointer.LargePointer;
import dev.rejoin.pdu.pointer.NewPointer;
import dev.rejoin.pdu.pointer.PointerShape;
import dev.rejoin.pdu.share.DeactivateAll;
import dev.rejoin.pdu.share.DemandActive;
import dev.rejoin.pdu.share.GraphicsData;
import dev.rejoin.pdu.share.LogonErrors;
import dev.rejoin.pdu.share.LogonExtended;
import dev.rejoin.pdu.share.LogonV1;
import dev.rejoin.pdu.share.LogonV2;
import dev.rejoin.pdu.share.PointerData;
import dev.rejoin.pdu.share.SaveSessionInfo;
import dev.rejoin.pdu.share.ShareControl;
import dev.rejoin.pdu.share.ShareData;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever bytes come: a value that can be written again, or a DecodeException. */
class MalformedSessionInputTest {
    private static final Map<String, Function<WireReader, Pdu>> READERS =
            Map.ofEntries(
                    Map.entry("capability", CapabilitySet::read),
                    Map.entry("share", ShareControl::read),
                    Map.entry("fast-path input", FastPathInput::read),
                    Map.entry("slow-path input", SlowPathInput::read),
                    Map.entry("fast-path output", FastPathOutput::read),
                    Map.entry("bitmap", BitmapUpdate::read),
                    Map.entry("surface", SurfaceCommand::read),
                    Map.entry("large pointer", LargePointer::read),
                    Map.entry("new pointer", NewPointer::read),
                    Map.entry("channel", ChannelPdu::read),
                    Map.entry("auto-detect", AutoDetect::read),
                    Map.entry("multitransport", MultitransportRequest::read),
                    Map.entry("dynamic from server", DynamicPdu::readFromServer),
                    Map.entry("dynamic from client", DynamicPdu::readFromClient),
                    Map.entry("layout", MonitorLayoutRequest::read),
                    Map.entry("session info", SaveSessionInfo::read));

    private static final List<Pdu> SEEDS =
            List.of(
                    DemandActive.of(1, 2, List.of(new CompDesk(1), OrderCapability.none())),
                    DeactivateAll.of(1, 2),
                    ShareData.of(1, 2, new SaveSessionInfo(new LogonV1("d", "u", 3))),
                    ShareData.of(1, 2, new PointerData(new CachedPointer(3))),
                    ShareData.of(1, 2, new GraphicsData(new SynchronizeUpdate())),
                    new SaveSessionInfo(new LogonV2("domain", "user", 3)),
                    new SaveSessionInfo(LogonExtended.of(new LogonErrors(-3, 5))),
                    new FastPathInput(List.of(InputEvent.Mouse.wheel(5, 6, 7))),
                    new FastPathOutput(List.of(FastPathUpdate.of(UpdateCode.BITMAP, Bytes.EMPTY))),
                    new FrameMarker(true, 9),
                    new LargePointer(32, 1, new PointerShape(0, 0, 1, 1), Bytes.EMPTY, Bytes.EMPTY),
                    new AutoDetectRequest.RttRequest(1, 1),
                    CreateRequest.of(1, "name"),
                    new SoftSyncRequest(3, List.of(new SoftSyncRequest.Tunnel(1, List.of(3)))),
                    new MonitorLayoutRequest(List.of(MonitorEntry.primary(800, 600))));

    private static void feed(String name, Function<WireReader, Pdu> read, byte[] input) {
        Pdu pdu;
        try {
            pdu = read.apply(new WireReader(input));
        } catch (DecodeException refused) {
            return;
        } catch (RuntimeException | AssertionError wrong) {
            fail(name + " of " + Codec.hex(input), wrong);
            return;
        }
        assertEquals(pdu.size(), pdu.toByteArray().length, name + " of " + Codec.hex(input));
    }

    @Test
    void noiseIsReadOrRefused() {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            READERS.forEach((name, read) -> feed(name, read, noise));
        }
    }

    @Test
    void damagedMessagesAreReadOrRefused() {
        Random random = new Random(6);
        for (Pdu seed : SEEDS) {
            byte[] whole = seed.toByteArray();
            for (int i = 0; i < 400; i++) {
                byte[] damaged = whole.clone();
                for (int hit = random.nextInt(4); hit >= 0; hit--) {
                    // Mostly near the start, where the lengths are.
                    int at = random.nextInt(Math.min(damaged.length, 24));
                    damaged[at] = (byte) random.nextInt(0x100);
                }
                READERS.forEach((name, read) -> feed(name, read, damaged));
            }
        }
    }
}
