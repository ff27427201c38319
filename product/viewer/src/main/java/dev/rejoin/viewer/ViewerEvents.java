package dev.rejoin.viewer;

import dev.rejoin.protocol.active.DisplayControl;

/** What a viewer tells its host; called on the viewer's reading thread, and must not wait. */
public interface ViewerEvents {
    /** The user did something. */
    void input();

    /** The client's window has another size now. */
    void resized(DisplayControl.Size size);

    /** The desktop takes no more input. */
    void desktopIsStuck();
}
