package dev.rejoin.rfb;

import dev.rejoin.wire.WireReader;
import dev.rejoin.wire.WireWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Drives a client as a host does: feeds what arrived, acts on events, keeps the remainder. */
final class ClientDriver {
    final RfbClient client = new RfbClient();
    final WireWriter out = new WireWriter();
    final List<ServerEvent> events = new ArrayList<>();
    int[] desktop = {};
    int stride;
    private byte[] held = {};

    void feed(byte[] arrived) {
        byte[] bytes = Arrays.copyOf(held, held.length + arrived.length);
        System.arraycopy(arrived, 0, bytes, held.length, arrived.length);
        WireReader in = new WireReader(bytes);
        int before;
        do {
            before = in.remaining();
            for (ServerEvent event : once(in)) {
                act(event);
                events.add(event);
            }
        } while (in.remaining() < before);
        held = Arrays.copyOfRange(bytes, bytes.length - in.remaining(), bytes.length);
    }

    /** Whatever the bytes are, in pieces of this size. */
    void feed(byte[] bytes, int piece) {
        for (int at = 0; at < bytes.length; at += piece) {
            feed(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)));
        }
    }

    private List<ServerEvent> once(WireReader in) {
        return switch (client.need()) {
            case Need.Bytes bytes -> client.step(in, out);
            case Need.Pixels pixels -> client.pixels(in, desktop, stride);
            case Need.Ended ended -> List.of();
        };
    }

    private void act(ServerEvent event) {
        switch (event) {
            case ServerEvent.Ready ready -> resize(ready.width(), ready.height());
            case ServerEvent.DesktopResized resized when resized.changed() ->
                    resize(resized.width(), resized.height());
            case ServerEvent.Copy copy -> copy(copy);
            default -> {}
        }
    }

    private void resize(int width, int height) {
        stride = width;
        desktop = new int[width * height];
    }

    private void copy(ServerEvent.Copy copy) {
        int[] area = new int[copy.width() * copy.height()];
        for (int y = 0; y < copy.height(); y++) {
            System.arraycopy(
                    desktop,
                    (copy.fromY() + y) * stride + copy.fromX(),
                    area,
                    y * copy.width(),
                    copy.width());
        }
        for (int y = 0; y < copy.height(); y++) {
            System.arraycopy(
                    area,
                    y * copy.width(),
                    desktop,
                    (copy.y() + y) * stride + copy.x(),
                    copy.width());
        }
    }

    <T extends ServerEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
