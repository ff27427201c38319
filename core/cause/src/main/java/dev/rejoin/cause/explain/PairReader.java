package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two numbers that belong together: mstsc's error code and its extension, Status and SubStatus. */
final class PairReader {
    private static final String NUMBER = "(" + Written.NUMBER + ")";
    private static final Pattern BARE = Pattern.compile(NUMBER + " ?[/,;|+&] ?" + NUMBER);
    private static final Pattern SPACED = Pattern.compile("(0x[0-9a-f]{1,8}) (0x[0-9a-f]{1,8})");
    private static final Pattern EXTENDED =
            Pattern.compile(
                    NUMBER
                            + "[^0-9]{0,60}?\\bext(?:ended)?(?:[ _]?(?:disconnect|error|reason|code))*"
                            + "[ :=(]{1,4}"
                            + NUMBER);
    private static final Pattern STATUSES =
            Pattern.compile(
                    "\\bstatus[ :=]{1,3}(0x[0-9a-f]{8})\\b.{0,200}?\\bsub ?status[ :=]{1,3}(0x[0-9a-f]{1,8})");

    private final NumberReader numbers;

    PairReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    List<Reading> read(Query query, List<Decoded> decoded) {
        Matcher statuses = STATUSES.matcher(query.lower());
        if (statuses.find()) {
            return statuses(statuses.group(1), statuses.group(2), decoded);
        }
        for (Matcher matcher :
                List.of(
                        BARE.matcher(query.lower()),
                        SPACED.matcher(query.lower()),
                        EXTENDED.matcher(query.lower()))) {
            boolean extended = matcher.pattern() == EXTENDED;
            if (extended ? matcher.find() : matcher.matches()) {
                return pair(matcher.group(1), matcher.group(2), decoded);
            }
        }
        return List.of();
    }

    private List<Reading> pair(String first, String second, List<Decoded> decoded) {
        Written reason = Written.read(first).orElse(null);
        Written extended = Written.read(second).orElse(null);
        if (reason == null || extended == null) {
            return List.of();
        }
        if (reason.bits() >>> 28 == 0xC) {
            return statuses(first, second, decoded);
        }
        List<Reading> server =
                numbers.read(
                        CodeSpace.ERRINFO,
                        extended,
                        "The second number of a pair is the extended error code: the reason that the server gave.");
        List<Reading> client =
                numbers.read(
                        CodeSpace.MSTSC,
                        reason,
                        "The first number of a pair is mstsc's disconnect reason: how the client noticed the end.");
        if (server.isEmpty()) {
            decoded.add(unknown(CodeSpace.ERRINFO, extended));
        }
        if (client.isEmpty()) {
            decoded.add(unknown(CodeSpace.MSTSC, reason));
        }
        List<Reading> both = new ArrayList<>(extended.bits() == 0 ? client : server);
        both.addAll(extended.bits() == 0 ? server : client);
        return both;
    }

    private List<Reading> statuses(String status, String subStatus, List<Decoded> decoded) {
        List<Reading> readings = new ArrayList<>();
        for (String each : List.of(subStatus, status)) {
            Written number = Written.read(each).orElseThrow();
            if (number.bits() == 0) {
                continue;
            }
            boolean precise = each.equals(subStatus);
            List<Reading> found =
                    numbers.read(
                            CodeSpace.NTSTATUS,
                            number,
                            precise
                                    ? "The second of two statuses is SubStatus, which is the more precise one."
                                    : "The first of two statuses is Status; SubStatus says more.");
            readings.addAll(found);
            if (found.isEmpty()) {
                decoded.addAll(Decoded.of(number.bits()));
            }
        }
        return readings;
    }

    private static Decoded unknown(CodeSpace space, Written number) {
        return Decoded.unknown(space, number.bits());
    }
}
