package dev.rejoin.session;

import java.util.Optional;

/** Where a listener listens: {@code 127.0.0.1:3389}, {@code [::1]:3389}, {@code *:3389}. */
public record Bind(String address, int port) {
    public Bind {
        if (address.isEmpty() || port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("nothing can listen on " + address + ":" + port);
        }
    }

    public static Optional<Bind> of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        String address = text.substring(0, colon);
        if (address.startsWith("[") && address.endsWith("]")) {
            address = address.substring(1, address.length() - 1);
        } else if (address.indexOf(':') >= 0) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        return address.isEmpty() || port > 0xFFFF
                ? Optional.empty()
                : Optional.of(new Bind(address, port));
    }

    @Override
    public String toString() {
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
    }
}
