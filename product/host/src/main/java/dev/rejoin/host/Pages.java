package dev.rejoin.host;

import dev.rejoin.cause.Cause;
import dev.rejoin.draw.TextPage;
import dev.rejoin.session.AttemptId;
import dev.rejoin.session.SessionId;
import dev.rejoin.session.Tombstone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people read on their screen when the desktop is not what they should see. */
final class Pages {
    private static final String GO_ON = "Press any key or click to go on.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private Pages() {}

    /** The user's last session ended, and they have not been told. */
    static TextPage ended(Tombstone tombstone) {
        return TextPage.of(
                "Your last session has ended",
                "Session " + tombstone.id() + " ended on " + time(tombstone.ended()) + ".",
                "Ended by: " + tombstone.by() + ".",
                tombstone.why().meaning(),
                "You are in a new session now. " + GO_ON);
    }

    static TextPage refused(Cause cause, AttemptId attempt) {
        return TextPage.of(
                "You cannot log on here now",
                cause.meaning(),
                cause.fix(),
                "Attempt "
                        + attempt
                        + ": an administrator finds all about it with"
                        + " 'rejoin events --attempt "
                        + attempt
                        + "'.",
                "Press any key or click to close this connection.");
    }

    static TextPage starting() {
        return TextPage.of(
                "Starting your session",
                "Your desktop is being started and has not painted anything yet.",
                "It appears here by itself.");
    }

    /** The desktop ended, or never began, and nobody asked for it. */
    static TextPage over(Tombstone tombstone, List<String> lastWords) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(tombstone.why().meaning());
        paragraphs.add(tombstone.why().fix());
        if (!lastWords.isEmpty()) {
            paragraphs.add("The last that its log says:");
            paragraphs.addAll(lastWords);
        }
        paragraphs.add("Press any key or click to close this connection.");
        return new TextPage("Session " + tombstone.id() + " has ended", paragraphs);
    }

    static TextPage notResponding(SessionId session) {
        return TextPage.of(
                "The desktop is not responding",
                "Session "
                        + session
                        + " runs, but its desktop takes no more keys. What you typed last may be"
                        + " lost.",
                GO_ON);
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
