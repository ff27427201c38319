package dev.rejoin.session;

/**
 * The client attached to a session. All of it belongs to the connection, none of it to the
 * session's key.
 *
 * @param name the computer's own name, as it says
 * @param address from where it came, as {@code 10.0.0.5}
 * @param build the client's build number, 0 if it gave none
 * @param colourDepth bits per pixel
 * @param keyboardLayout the input locale, as 0x409
 */
public record Client(
        String name,
        String address,
        int build,
        Geometry geometry,
        int colourDepth,
        int keyboardLayout,
        String listener,
        AttemptId attempt) {
    public boolean isSameMachine(Client other) {
        return name.equals(other.name) && address.equals(other.address);
    }
}
