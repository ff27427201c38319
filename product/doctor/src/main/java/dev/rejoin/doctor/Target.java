package dev.rejoin.doctor;

/** A server as the user named it. */
public record Target(String host, int port) {
    public static final int DEFAULT_PORT = 3389;

    public Target {
        if (host.isBlank() || port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("no host and port: " + host + ":" + port);
        }
    }

    /**
     * As in {@code host}, {@code host:port}, {@code 2001:db8::1} or {@code [2001:db8::1]:port}.
     *
     * @throws IllegalArgumentException for what names no host and port
     */
    public static Target of(String text) {
        if (text.startsWith("[") && text.contains("]")) {
            int end = text.indexOf(']');
            String rest = text.substring(end + 1);
            if (!rest.isEmpty() && !rest.startsWith(":")) {
                throw new IllegalArgumentException("'" + text + "' names no host and port");
            }
            return new Target(
                    text.substring(1, end), port(rest.isEmpty() ? "" : rest.substring(1)));
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            return new Target(text, DEFAULT_PORT);
        }
        return new Target(text.substring(0, colon), port(text.substring(colon + 1)));
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + text + "' is no port");
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
