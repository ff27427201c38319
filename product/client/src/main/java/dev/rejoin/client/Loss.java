package dev.rejoin.client;

import dev.rejoin.net.Deadline;
import dev.rejoin.net.TlsAlert;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** How a connection was lost, without a word of the protocol. */
public sealed interface Loss {
    /** TCP's FIN, or the end of TLS. */
    record Closed() implements Loss {}

    /** TCP's RST. */
    record Reset() implements Loss {}

    /** Nothing whole came until the deadline. */
    record Silent() implements Loss {}

    record Alert(TlsAlert alert) implements Loss {}

    /** Anything else that TLS or the system had to say about it. */
    record Broken(String words) implements Loss {}

    static Loss of(IOException failure, Deadline deadline) {
        if (deadline.passed()) {
            return new Silent();
        }
        if (cause(failure, EOFException.class).isPresent()) {
            return new Closed();
        }
        String words = words(failure);
        Optional<TlsAlert> alert = TlsAlert.in(words);
        if (alert.isPresent()) {
            return new Alert(alert.get());
        }
        // Writing finds out by SIGPIPE's error what reading calls a reset.
        Optional<SocketException> socket = cause(failure, SocketException.class);
        if (socket.isPresent()) {
            String lower = words(socket.get()).toLowerCase(Locale.ROOT);
            return lower.contains("reset") || lower.contains("broken pipe")
                    ? new Reset()
                    : new Broken(words(socket.get()));
        }
        if (cause(failure, SocketTimeoutException.class).isPresent()) {
            return new Silent();
        }
        return new Broken(failure instanceof SSLException ? "TLS: " + words : words);
    }

    private static String words(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        // LIMIT: a chain of causes may be a circle.
        Throwable link = failure;
        for (int depth = 0; link != null && depth < 8; depth++) {
            if (kind.isInstance(link)) {
                return Optional.of(kind.cast(link));
            }
            link = link.getCause();
        }
        return Optional.empty();
    }
}
