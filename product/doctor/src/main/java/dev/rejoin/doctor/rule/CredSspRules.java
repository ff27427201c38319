package dev.rejoin.doctor.rule;

import dev.rejoin.cause.Cause;
import dev.rejoin.cause.CauseId;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.CredSspAnswer.Answer;
import dev.rejoin.doctor.fact.LogonAttempt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Network level authentication up to the server's first answer. */
final class CredSspRules {
    private CredSspRules() {}

    /** A server answers with the version that it speaks, whatever was asked. */
    static List<Sign> unpatched(Facts facts) {
        Optional<Integer> version =
                Stream.concat(
                                facts.of(CredSspAnswer.class)
                                        .filter(it -> !OracleRemediation.unpatched(it.asked()))
                                        .flatMap(it -> version(it.answer()).stream()),
                                facts.of(LogonAttempt.class).flatMap(it -> told(it).stream()))
                        .filter(OracleRemediation::unpatched)
                        .min(Integer::compare);
        return version
                .map(it ->
                        Sign.strong(
                                Cause.of(CauseId.CREDSSP_UNPATCHED_SERVER, Integer.toString(it)),
                                "a gateway with an old CredSSP answers for the server",
                                "TSRequest version " + it + "; updated servers answer 5 or 6"))
                .stream()
                .toList();
    }

    /** Old clients are dropped where new ones are answered: a policy of the server. */
    static List<Sign> forcesUpdates(Facts facts) {
        boolean newer = answered(facts, false).anyMatch(Answer.Challenge.class::isInstance);
        Optional<CredSspAnswer> older =
                facts.of(CredSspAnswer.class)
                        .filter(it -> OracleRemediation.unpatched(it.asked()))
                        .filter(it -> !(it.answer() instanceof Answer.Challenge))
                        .findFirst();
        return newer && older.isPresent()
                ? List.of(
                        Sign.hint(
                                        Cause.of(
                                                CauseId.CREDSSP_POLICY_CLIENT,
                                                Integer.toString(older.get().asked())),
                                        "a server that stumbles over old versions",
                                        line(older.get()))
                                .remark())
                : List.of();
    }

    static List<Sign> refused(Facts facts) {
        return facts.of(CredSspAnswer.class)
                .filter(it -> it.answer() instanceof Answer.ErrorCode)
                .map(it -> StatusSigns.of(((Answer.ErrorCode) it.answer()).status(), "", line(it)))
                .toList();
    }

    static List<Sign> noAnswer(Facts facts) {
        if (answered(facts, false).anyMatch(it -> version(it).isPresent())) {
            return List.of();
        }
        return facts.of(CredSspAnswer.class)
                .filter(it -> !OracleRemediation.unpatched(it.asked()))
                .map(it ->
                        Sign.hint(
                                Cause.of(CauseId.CREDSSP_FAILED, shown(it.answer())),
                                "a gateway in between that knows no CredSSP",
                                line(it)))
                .toList();
    }

    private static Stream<Answer> answered(Facts facts, boolean old) {
        return facts.of(CredSspAnswer.class)
                .filter(it -> OracleRemediation.unpatched(it.asked()) == old)
                .map(CredSspAnswer::answer);
    }

    private static Optional<Integer> version(Answer answer) {
        return switch (answer) {
            case Answer.Challenge it -> Optional.of(it.version());
            case Answer.Token it -> Optional.of(it.version());
            case Answer.ErrorCode it -> Optional.of(it.version());
            case Answer.None _, Answer.Alert _ -> Optional.empty();
        };
    }

    private static Optional<Integer> told(LogonAttempt attempt) {
        return switch (attempt.result()) {
            case LogonAttempt.Result.Lost it -> Optional.of(it.credSspVersion());
            case LogonAttempt.Result.Alert it -> Optional.of(it.credSspVersion());
            default -> Optional.empty();
        };
    }

    private static String line(CredSspAnswer fact) {
        return "TSRequest version %d: %s, %s after it"
                .formatted(fact.asked(), shown(fact.answer()), Shown.time(fact.took()));
    }

    private static String shown(Answer answer) {
        return switch (answer) {
            case Answer.Challenge it -> "version " + it.version() + " with an NTLM challenge";
            case Answer.Token it -> "version " + it.version() + " with " + it.mechanism();
            case Answer.ErrorCode it ->
                    "version %d with errorCode 0x%08X".formatted(it.version(), it.status());
            case Answer.None(var ending) -> Shown.ending(ending);
            case Answer.Alert(String words) -> "TLS alert " + words;
        };
    }
}
