package dev.rejoin.protocol;

import dev.rejoin.pdu.gcc.ChannelDefinition;
import dev.rejoin.pdu.mcs.DomainPdu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The MCS channels of one connection.
 *
 * @param message the message channel, which a client must have asked for
 * @param user the client's own channel, which is also its user id
 */
public record Channels(int io, List<Static> statics, OptionalInt message, int user) {
    public Channels {
        statics = List.copyOf(statics);
    }

    /** A static virtual channel; names are compared without regard to case. */
    public record Static(int id, String name) {}

    /** Numbers them as Windows does: input and output, static ones, message channel, user. */
    public static Channels assign(List<ChannelDefinition> requested, boolean message) {
        int next = DomainPdu.IO_CHANNEL + 1;
        List<Static> statics = new ArrayList<>();
        for (ChannelDefinition channel : requested) {
            statics.add(new Static(next++, channel.name()));
        }
        OptionalInt messageChannel = message ? OptionalInt.of(next++) : OptionalInt.empty();
        return new Channels(DomainPdu.IO_CHANNEL, statics, messageChannel, next);
    }

    public Optional<Static> named(String name) {
        return statics.stream().filter(channel -> channel.name().equalsIgnoreCase(name)).findAny();
    }

    public boolean has(int id) {
        return id == io
                || id == user
                || message.orElse(-1) == id
                || statics.stream().anyMatch(channel -> channel.id() == id);
    }

    public boolean isMessage(int id) {
        return message.orElse(-1) == id;
    }
}
