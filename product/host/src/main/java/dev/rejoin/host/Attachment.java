package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.session.Activity;
import dev.rejoin.session.Client;
import dev.rejoin.session.Tombstone;
import java.util.List;

/** A connection as the table sees it: something attached to a session that can be told to end. */
interface Attachment {
    Client client();

    /** How alive it is; takes no lock, for the table asks while it holds its own. */
    Activity activity();

    /** Ends the connection with this cause; returns at once, whatever its link does. */
    void end(Cause cause);

    /** The session's desktop runs from now on: show it. */
    void show(DesktopLink desktop);

    /**
     * The session is over.
     *
     * @param lastWords the end of the desktop's log, where that may explain it
     */
    void over(Tombstone tombstone, List<String> lastWords);
}
