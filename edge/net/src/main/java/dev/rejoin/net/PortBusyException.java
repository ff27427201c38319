package dev.rejoin.net;

import java.io.IOException;
import java.io.Serial;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another program listens where we want to. */
public final class PortBusyException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final InetSocketAddress address;
    private final transient @Nullable PortHolder holder;

    PortBusyException(InetSocketAddress address, @Nullable PortHolder holder, IOException cause) {
        super(words(address, holder), cause);
        this.address = address;
        this.holder = holder;
    }

    public InetSocketAddress address() {
        return address;
    }

    /** The program, where the system lets us see it. */
    public Optional<PortHolder> holder() {
        return Optional.ofNullable(holder);
    }

    private static String words(InetSocketAddress address, @Nullable PortHolder holder) {
        String by = holder == null ? "another program" : holder.words();
        return "port %d is in use by %s".formatted(address.getPort(), by);
    }
}
