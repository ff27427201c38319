package dev.rejoin.doctor.report;

import static dev.rejoin.doctor.report.FactLine.measured;
import static dev.rejoin.doctor.report.FactLine.steady;

import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.report.FactLine.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** [MS-CSSP] what a server answered, in words. */
final class CredSspWords {
    private CredSspWords() {}

    static List<FactLine> of(CredSspAnswer fact) {
        List<FactLine> lines = new ArrayList<>();
        lines.add(steady(Topic.CREDSSP, "asked as version " + fact.asked() + ": " + answer(fact)));
        if (fact.answer() instanceof CredSspAnswer.Answer.Challenge challenge) {
            lines.addAll(server(challenge.ntlm()));
        }
        return lines;
    }

    /** How far the server's clock is ahead of ours. */
    static Duration ahead(Instant server, Instant received) {
        return Duration.between(received, server);
    }

    private static String answer(CredSspAnswer fact) {
        return switch (fact.answer()) {
            case CredSspAnswer.Answer.Challenge challenge ->
                    "version " + challenge.version() + ", NTLM challenge";
            case CredSspAnswer.Answer.Token token ->
                    "version " + token.version() + ", " + token.mechanism();
            case CredSspAnswer.Answer.ErrorCode error ->
                    "version %d, error 0x%08X".formatted(error.version(), error.status());
            case CredSspAnswer.Answer.None none -> EndingWords.of(none.ending());
            case CredSspAnswer.Answer.Alert alert -> "TLS ended it: " + alert.words();
        };
    }

    private static List<FactLine> server(CredSspAnswer.Ntlm ntlm) {
        List<FactLine> lines = new ArrayList<>();
        var names = new StringJoiner(", ");
        name(names, "computer", ntlm.netbiosComputer());
        name(names, "domain", ntlm.netbiosDomain());
        name(names, "DNS", ntlm.dnsComputer());
        name(names, "DNS domain", ntlm.dnsDomain());
        name(names, "build", ntlm.build());
        if (names.length() > 0) {
            lines.add(steady(Topic.SERVER, names.toString()));
        }
        ntlm.time()
                .ifPresent(time ->
                        lines.add(measured(Topic.CLOCK, clock(ahead(time, ntlm.received())))));
        return lines;
    }

    private static void name(StringJoiner names, String what, String name) {
        if (!name.isEmpty()) {
            names.add(what + " " + name);
        }
    }

    private static String clock(Duration ahead) {
        if (ahead.abs().toSeconds() < 1) {
            return "as here";
        }
        return Lengths.words(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead");
    }
}
