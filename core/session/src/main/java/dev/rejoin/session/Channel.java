package dev.rejoin.session;

/** The log in which Windows would write an event, and where existing rules look for it. */
public enum Channel {
    LOCAL_SESSION_MANAGER("TerminalServices-LocalSessionManager/Operational"),
    REMOTE_CONNECTION_MANAGER("TerminalServices-RemoteConnectionManager/Operational"),
    RDP_CORE("RemoteDesktopServices-RdpCoreTS/Operational"),
    SYSTEM("System"),
    REJOIN("Rejoin/Operational");

    private final String printed;

    Channel(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }
}
