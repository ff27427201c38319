package dev.rejoin.cause.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A log of Windows, or a source in one of its common logs. Event numbers are unique in it. */
public enum Channel {
    LOCAL_SESSION_MANAGER(
            "TerminalServices-LocalSessionManager/Operational", "lsm", "localsessionmanager"),
    REMOTE_CONNECTION_MANAGER(
            "TerminalServices-RemoteConnectionManager/Operational and Admin",
            "rcm",
            "remoteconnectionmanager"),
    RDPCORETS("RemoteDesktopServices-RdpCoreTS/Operational", "rdpcorets", "rdpcore", "corets"),
    SECURITY("Security", "security", "auditing"),
    RDPCLIENT(
            "TerminalServices-RDPClient/Operational, on the client",
            "rdpclient",
            "clientactivexcore"),
    GATEWAY("TerminalServices-Gateway/Operational", "gateway", "rdg", "tsgateway"),
    SESSION_BROKER(
            "TerminalServices-SessionBroker/Operational", "sessionbroker", "broker", "tssdis"),
    SESSION_BROKER_CLIENT("TerminalServices-SessionBroker-Client/Operational", "brokerclient"),
    TERMDD("System, source TermDD", "termdd"),
    SCHANNEL("System, source Schannel", "schannel"),
    LSASRV("System, source LsaSrv", "lsasrv", "lsa"),
    NETLOGON("System, source NETLOGON", "netlogon"),
    KERBEROS("System, source Security-Kerberos", "kerberos"),
    TIME_SERVICE("System, source Time-Service", "timeservice", "w32time"),
    SERVICES("System, source Service Control Manager", "scm", "servicecontrolmanager"),
    SYSTEM("System", "system", "kernelpower", "eventlog", "user32"),
    WINLOGON("Application, source Winlogon", "winlogon"),
    USER_PROFILES("Application, source User Profiles Service", "userprofile", "userprofiles"),
    APPLICATION("Application", "application"),
    NTLM("NTLM/Operational", "ntlm");

    private final String title;

    // List.of makes lists that nobody can change; their type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> spellings;

    Channel(String title, String... spellings) {
        this.title = title;
        this.spellings = List.of(spellings);
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Channel> of(String word) {
        for (Channel channel : values()) {
            if (channel.word().equals(word)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** The log that a query names, as {@code LSM 40} or a channel's full name. */
    static Optional<Channel> namedIn(List<String> words) {
        for (Channel channel : values()) {
            if (channel.spellings.stream().anyMatch(words::contains)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
