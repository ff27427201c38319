package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.Conference.Answer;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.pdu.x224.Protocols;
import java.util.List;
import java.util.Optional;

/** What comes of the conference, the last thing that can be asked without logging on. */
final class ConferenceRules {
    private ConferenceRules() {}

    static List<Sign> conference(Facts facts) {
        return facts.of(Conference.class)
                .filter(it -> isMain(facts, it))
                .flatMap(it -> sign(it).stream())
                .toList();
    }

    /** A conference without TLS may fail at a server that wants TLS, as it should. */
    private static boolean isMain(Facts facts, Conference fact) {
        return fact.secured()
                || facts.selected().filter(it -> it.protocol().equals(Protocols.RDP)).isPresent();
    }

    private static Optional<Sign> sign(Conference fact) {
        return switch (fact.answer()) {
            case Answer.Connected _ -> Optional.empty();
            case Answer.Refused(Result result) ->
                    Optional.of(refused("the conference", result, Shown.line(fact)));
            case Answer.None(var ending) ->
                    Optional.of(
                            Sign.hint(
                                    Cause.of(
                                            CauseId.UNEXPLAINED,
                                            "after the negotiation the conference is not answered: "
                                                    + Shown.ending(ending)),
                                    "",
                                    Shown.line(fact)));
        };
    }

    static Sign refused(String step, Result result, String seen) {
        boolean full =
                result == Result.TOO_MANY_USERS
                        || result == Result.TOO_MANY_CHANNELS
                        || result == Result.NOT_ADMITTED;
        return full
                ? Sign.hint(Cause.of(CauseId.SESSION_LIMIT, result.toString()), "", seen)
                : Sign.hint(
                        Cause.of(CauseId.PROTOCOL_ERROR, step + " was refused, " + result),
                        "",
                        seen);
    }
}
