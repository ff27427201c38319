package dev.rejoin.session;

import dev.rejoin.cause.Level;
import java.util.Optional;

/** What a journal keeps. Numbers and channels are those of Windows where it has such an event. */
public enum EventKind {
    SESSION_LOGON(21, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    SHELL_STARTED(22, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    SESSION_LOGOFF(23, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    SESSION_DISCONNECTED(24, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    SESSION_RECONNECTED(25, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    LOGONS_REFUSED(34, Channel.LOCAL_SESSION_MANAGER, Level.WARNING),
    STATE_ERROR(36, Channel.LOCAL_SESSION_MANAGER, Level.ERROR),
    DISCONNECTED_BY_SESSION(39, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    DISCONNECTED_WITH_REASON(40, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    ARBITRATION_BEGUN(41, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    ARBITRATION_ENDED(42, Channel.LOCAL_SESSION_MANAGER, Level.INFORMATION),
    PROTOCOL_ERROR(97, Channel.RDP_CORE, Level.WARNING),
    CONNECTION_ACCEPTED(131, Channel.RDP_CORE, Level.INFORMATION),
    SECURITY_ERROR(139, Channel.RDP_CORE, Level.WARNING),
    LOGON_FAILED(140, Channel.RDP_CORE, Level.WARNING),
    LISTENER_STARTED(258, Channel.REMOTE_CONNECTION_MANAGER, Level.INFORMATION),
    LISTENER_STOPPED(259, Channel.REMOTE_CONNECTION_MANAGER, Level.INFORMATION),
    LISTENER_FAILED(260, Channel.REMOTE_CONNECTION_MANAGER, Level.ERROR),
    CONNECTION_TAKEN(261, Channel.REMOTE_CONNECTION_MANAGER, Level.INFORMATION),
    INCOMPLETE_CONNECTIONS(1006, Channel.REMOTE_CONNECTION_MANAGER, Level.WARNING),
    TOO_MANY_FAILURES(1012, Channel.REMOTE_CONNECTION_MANAGER, Level.WARNING),
    SESSION_NOT_CREATED(1036, Channel.REMOTE_CONNECTION_MANAGER, Level.ERROR),
    RECONNECT_REFUSED(1041, Channel.REMOTE_CONNECTION_MANAGER, Level.WARNING),
    CERTIFICATE_MADE(1056, Channel.REMOTE_CONNECTION_MANAGER, Level.INFORMATION),
    USER_AUTHENTICATED(1149, Channel.REMOTE_CONNECTION_MANAGER, Level.INFORMATION),
    CREDSSP_VERSION_REFUSED(6041, Channel.SYSTEM, Level.WARNING),

    // Rejoin's own: Windows has none of these.
    HOST_STARTED(1, Channel.REJOIN, Level.INFORMATION),
    HOST_STOPPED(2, Channel.REJOIN, Level.INFORMATION),
    SESSION_ADOPTED(3, Channel.REJOIN, Level.INFORMATION),
    FILE_SET_ASIDE(4, Channel.REJOIN, Level.ERROR),
    ACCOUNT_CHANGED(5, Channel.REJOIN, Level.INFORMATION),
    LOGON_REFUSED(6, Channel.REJOIN, Level.WARNING),
    CONNECTION_ENDED(7, Channel.REJOIN, Level.INFORMATION);

    private final int number;
    private final Channel channel;
    private final Level level;

    EventKind(int number, Channel channel, Level level) {
        this.number = number;
        this.channel = channel;
        this.level = level;
    }

    public int number() {
        return number;
    }

    public Channel channel() {
        return channel;
    }

    public Level level() {
        return level;
    }

    public static Optional<EventKind> of(int number) {
        for (EventKind kind : values()) {
            if (kind.number == number) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
