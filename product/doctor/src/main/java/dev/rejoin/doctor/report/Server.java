package dev.rejoin.doctor.report;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.Platform;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.Negotiation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A program that serves remote desktops; its cures are of its own. */
enum Server {
    /** Its cure is what to do whatever the server is. */
    REJOIN("Rejoin"),
    WINDOWS("Windows"),
    XRDP("xrdp"),
    GNOME("GNOME Remote Desktop");

    private static final int EXTENDED_CLIENT_DATA = 0x01;
    private static final int RESTRICTED_ADMIN = 0x08;
    private static final int REDIRECTED_AUTHENTICATION = 0x10;
    private static final String BUILD_OF_FREERDP = "6.1.7601";

    private final String title;

    Server(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Where its cure holds, short enough for a column. */
    String label() {
        return switch (this) {
            case REJOIN -> "in general";
            case WINDOWS, XRDP -> title;
            case GNOME -> "GNOME";
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the catalogue knows to do about a cause on this server. */
    Optional<String> cure(Cause cause) {
        return switch (this) {
            case REJOIN -> Optional.of(cause.fix());
            case WINDOWS -> cause.cure(Platform.WINDOWS);
            case XRDP -> cause.cure(Platform.XRDP);
            case GNOME -> cause.cure(Platform.GNOME);
        };
    }

    /** The program that the answers look like: good for the order of cures, never proof. */
    static Optional<Server> guess(List<Fact> facts) {
        Optional<Server> negotiated =
                facts.stream().flatMap(fact -> negotiated(fact).stream()).findFirst();
        return negotiated.isEmpty() && facts.stream().anyMatch(Server::isFreeRdp)
                ? Optional.of(GNOME)
                : negotiated;
    }

    private static Optional<Server> negotiated(Fact fact) {
        if (!(fact instanceof Negotiation negotiation)
                || !(negotiation.answer() instanceof Negotiation.Answer.Selected selected)) {
            return Optional.empty();
        }
        int flags = selected.flags();
        boolean withoutReference = selected.sourceReference() == 0;
        if ((flags & (RESTRICTED_ADMIN | REDIRECTED_AUTHENTICATION)) != 0) {
            return Optional.of(WINDOWS);
        }
        if (flags == EXTENDED_CLIENT_DATA) {
            return Optional.of(withoutReference ? REJOIN : XRDP);
        }
        return withoutReference ? Optional.of(GNOME) : Optional.empty();
    }

    private static boolean isFreeRdp(Fact fact) {
        return fact instanceof CredSspAnswer credSsp
                && credSsp.answer() instanceof CredSspAnswer.Answer.Challenge challenge
                && challenge.ntlm().build().equals(BUILD_OF_FREERDP);
    }
}
