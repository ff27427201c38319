package dev.rejoin.doctor.report;

import static dev.rejoin.doctor.report.FactLine.steady;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.report.FactLine.Topic;
import java.util.ArrayList;
import java.util.List;

/** [MS-RDPBCGR] 2.2.1.4 what a server answered to Connect Initial, in words. */
final class ConferenceWords {
    private ConferenceWords() {}

    static List<FactLine> of(Conference fact) {
        String where = fact.secured() ? "inside TLS: " : "without TLS: ";
        List<FactLine> lines = new ArrayList<>();
        lines.add(steady(Topic.CONFERENCE, where + answer(fact)));
        if (fact.answer() instanceof Conference.Answer.Connected connected && !fact.secured()) {
            lines.add(steady(Topic.STANDARD_SECURITY, standard(connected.standard())));
        }
        return lines;
    }

    private static String answer(Conference fact) {
        return switch (fact.answer()) {
            case Conference.Answer.Connected connected -> connected(connected);
            case Conference.Answer.Refused refused -> "refused, " + refused.result();
            case Conference.Answer.None none -> EndingWords.of(none.ending());
        };
    }

    private static String connected(Conference.Answer.Connected connected) {
        String channels =
                connected.refusedChannels() == 0
                        ? ""
                        : ", refused %d of %d channels"
                                .formatted(connected.refusedChannels(), connected.askedChannels());
        return "accepted, version %s, asked for %s%s"
                .formatted(
                        Hex.of(connected.version()),
                        connected.heard().map(FactWords::asked).orElse("it does not say what"),
                        channels);
    }

    private static String standard(Conference.Standard standard) {
        return "offered %s: %s, level %s%s"
                .formatted(
                        Hex.of(standard.offered()),
                        method(standard.method()),
                        level(standard.level()),
                        standard.key().map(ConferenceWords::key).orElse(""));
    }

    /** [MS-RDPBCGR] 2.2.1.4.3 encryptionMethod. */
    private static String method(int method) {
        return switch (method) {
            case 0x00 -> "no encryption";
            case 0x01 -> "40 bit";
            case 0x02 -> "128 bit";
            case 0x08 -> "56 bit";
            case 0x10 -> "FIPS 140-1";
            default -> "method " + Hex.of(method);
        };
    }

    /** [MS-RDPBCGR] 2.2.1.4.3 encryptionLevel. */
    private static String level(int level) {
        return switch (level) {
            case 0 -> "none";
            case 1 -> "low";
            case 2 -> "client compatible";
            case 3 -> "high";
            case 4 -> "FIPS";
            default -> Integer.toString(level);
        };
    }

    private static String key(Conference.Key key) {
        return ", RSA %d %s%s"
                .formatted(
                        key.bits(),
                        key.proprietary() ? "(proprietary certificate)" : "(X.509)",
                        key.signed() ? ", signed" : "");
    }
}
