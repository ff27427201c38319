package dev.rejoin.session;

/**
 * The process behind a session, known by what no other process can share: the boot it was started
 * in, its id and its start time in clock ticks.
 *
 * @param pid the minder: the leader of the group that every process of the desktop is in
 * @param socket path of the Unix socket on which it speaks RFB
 * @param program what people know it as, as {@code terminal}
 */
public record DesktopProcess(
        String bootId, long pid, long startTicks, String socket, String program, String unixUser) {
    public boolean isSameProcess(DesktopProcess other) {
        return bootId.equals(other.bootId) && pid == other.pid && startTicks == other.startTicks;
    }
}
