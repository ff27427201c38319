package dev.rejoin.viewer;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.pdu.autodetect.AutoDetectResponse;
import dev.rejoin.pdu.channel.ChannelPdu;
import dev.rejoin.pdu.channel.ChunkAssembler;
import dev.rejoin.pdu.channel.Chunker;
import dev.rejoin.pdu.dynamic.DynamicPdu;
import dev.rejoin.pdu.input.InputEvent;
import dev.rejoin.pdu.mcs.DisconnectReason;
import dev.rejoin.pdu.share.InclusiveRectangle;
import dev.rejoin.pdu.share.ShutdownDenied;
import dev.rejoin.protocol.Channels;
import dev.rejoin.protocol.ClientProfile;
import dev.rejoin.protocol.Envelope;
import dev.rejoin.protocol.Share;
import dev.rejoin.protocol.active.ClientEvent;
import dev.rejoin.protocol.active.ClientFrames;
import dev.rejoin.protocol.active.DisplayControl;
import dev.rejoin.wire.WireWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts on what an active client says. Everything in here runs on the reading thread. */
final class ClientInput {
    /** LIMIT: what comes on the channel for dynamic channels is small without data of ours. */
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final ClientProfile client;
    private final Stage stage;
    private final Painting painting;
    private final ViewerEvents events;
    private final Outbox outbox;
    private final ClientFrames frames;
    private final InputTranslation translation;
    private final DisplayControl displays = new DisplayControl();
    private final ChunkAssembler chunks = new ChunkAssembler(LARGEST_MESSAGE);
    private final Optional<Channels.Static> dynamicChannels;
    private volatile @Nullable Desktop desktop;

    ClientInput(
            ClientProfile client,
            Stage stage,
            Painting painting,
            ViewerEvents events,
            Outbox outbox) {
        this.client = client;
        this.stage = stage;
        this.painting = painting;
        this.events = events;
        this.outbox = outbox;
        this.frames = new ClientFrames(client.channels());
        this.translation = new InputTranslation(client.core().keyboard().layout());
        this.dynamicChannels = client.channels().named(DisplayControl.STATIC_CHANNEL);
    }

    void connect(Desktop target) {
        desktop = target;
    }

    /** Says the server's first words on the channels that the client has. */
    void open() {
        dynamicChannels.ifPresent(channel -> say(channel, displays.start()));
    }

    /** Lets go of the keys that the client still holds. */
    void close() {
        Desktop target = desktop;
        if (target != null) {
            translation.releaseAll(target);
        }
    }

    /** The cause to end with, when this frame ends the connection. */
    Optional<Cause> frame(byte[] frame, Optional<Pulse> pulse) {
        if (stage.reactivating() && ClientFrames.channel(frame) == client.channels().io()) {
            stage.frame(frame);
        }
        // Keys count during an activation, too: one that is let go must not stay down.
        for (ClientEvent event : frames.read(frame)) {
            Optional<Cause> end = act(event, pulse);
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> act(ClientEvent event, Optional<Pulse> pulse) {
        switch (event) {
            case ClientEvent.Input input -> type(input.events());
            case ClientEvent.Output output -> painting.suppress(output.suppressed());
            case ClientEvent.Refresh refresh -> refresh.areas().forEach(this::repaint);
            case ClientEvent.ShutdownRequested _ ->
                    outbox.message(Share.packet(client.channels(), new ShutdownDenied()));
            case ClientEvent.Measured measured -> answered(measured, pulse);
            case ClientEvent.Chunk chunk -> chunk(chunk);
            case ClientEvent.Disconnected gone -> {
                return Optional.of(left(gone.reason()));
            }
        }
        return Optional.empty();
    }

    private Cause left(DisconnectReason reason) {
        return reason == DisconnectReason.USER_REQUESTED
                ? Cause.of(CauseId.DISCONNECTED_BY_USER, client.info().userName())
                : Cause.of(CauseId.PEER_CLOSED, "session");
    }

    private void type(List<InputEvent> input) {
        events.input();
        boolean page = stage.showsPage();
        if (page && input.stream().anyMatch(ClientInput::isPress)) {
            stage.dismiss();
        }
        Desktop target = desktop;
        if (target == null) {
            return;
        }
        boolean taken = true;
        for (InputEvent event : input) {
            if (!page || isRelease(event)) {
                taken &= translation.pass(event, target);
            }
        }
        if (!taken) {
            events.desktopIsStuck();
        }
    }

    /** A key that was held when the page appeared must not stay down behind it. */
    private static boolean isRelease(InputEvent event) {
        return event instanceof InputEvent.Scancode key && key.released();
    }

    /** Presses alone: clients let go of Tab by themselves when they get the focus. */
    private static boolean isPress(InputEvent event) {
        return switch (event) {
            case InputEvent.Scancode key -> !key.released();
            case InputEvent.Unicode text -> !text.released();
            case InputEvent.Mouse mouse -> mouse.has(InputEvent.Mouse.PTRFLAGS_DOWN);
            default -> false;
        };
    }

    private void repaint(InclusiveRectangle area) {
        painting.repaint(
                area.left(),
                area.top(),
                area.right() - area.left() + 1,
                area.bottom() - area.top() + 1);
    }

    private static void answered(ClientEvent.Measured measured, Optional<Pulse> pulse) {
        if (measured.response() instanceof AutoDetectResponse.RttResponse answer) {
            pulse.ifPresent(p -> p.answered(answer.sequenceNumber()));
        }
    }

    /** What comes on other channels is for nobody here. */
    private void chunk(ClientEvent.Chunk chunk) {
        dynamicChannels
                .filter(channel -> channel.id() == chunk.channel())
                .ifPresent(channel ->
                        chunks.add(chunk.chunk().header(), chunk.chunk().data())
                                .map(displays::receive)
                                .ifPresent(answer -> answer(channel, answer)));
    }

    private void answer(Channels.Static channel, DisplayControl.Answer answer) {
        answer.replies().forEach(reply -> say(channel, reply));
        answer.wanted().ifPresent(events::resized);
    }

    private void say(Channels.Static channel, DynamicPdu message) {
        WireWriter out = new WireWriter();
        for (ChannelPdu chunk : new Chunker().split(message.toByteArray())) {
            Envelope.write(out, client.channels(), channel.id(), chunk);
        }
        outbox.message(out.toByteArray());
    }
}
