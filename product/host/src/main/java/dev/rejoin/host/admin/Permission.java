package dev.rejoin.host.admin;

import dev.rejoin.session.SessionId;
import dev.rejoin.session.UserName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a caller may see and do: everything, or their own sessions. */
final class Permission {
    private final SessionControl control;
    private final Caller caller;

    Permission(SessionControl control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    Answer answer(Request request) {
        return switch (request) {
            case Request.Sessions() -> Answer.of(visible());
            case Request.Logoff(SessionId id) -> on(id, () -> control.logoff(id, caller));
            case Request.Reset(SessionId id) -> on(id, () -> control.reset(id, caller));
            case Request.Disconnect(SessionId id) -> on(id, () -> control.disconnect(id, caller));
            case Request.Why(UserName user) -> why(user);
            case Request.Reload() ->
                    Answer.of(
                            caller.mayCommandAll()
                                    ? control.reload(caller)
                                    : refused("reload the host"));
        };
    }

    private List<SessionRow> visible() {
        return control.sessions().stream().filter(caller::mayCommand).toList();
    }

    /** Somebody else's session and no session look the same to those who may not know. */
    private Answer on(SessionId id, Supplier<Outcome> action) {
        Optional<SessionRow> row =
                control.sessions().stream()
                        .filter(candidate -> candidate.id() == id.number())
                        .findFirst();
        if (row.isPresent() && caller.mayCommand(row.get())) {
            return Answer.of(action.get());
        }
        return Answer.of(
                caller.mayCommandAll()
                        ? Outcome.notSo("there is no session " + id)
                        : refused("command session " + id));
    }

    /**
     * People ask about themselves: about an account whose session is theirs, or named like them.
     */
    private Answer why(UserName user) {
        boolean own =
                UserName.parse(caller.user()).filter(user::equals).isPresent()
                        || visible().stream()
                                .anyMatch(row -> row.user().equalsIgnoreCase(user.spelling()));
        return caller.mayCommandAll() || own
                ? Answer.of(control.whySession(user))
                : Answer.of(refused("ask about " + user));
    }

    private Outcome refused(String what) {
        return Outcome.noPermission(
                caller.user()
                        + " may not "
                        + what
                        + ": only root, the host's own user, members of group rejoin, and people"
                        + " themselves for their own sessions may");
    }
}
