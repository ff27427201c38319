package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of codes, settings and causes: alone, or standing out in a text. */
final class NameReader {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{2,63}");

    /** What FreeRDP's sources put before the names of all its errors. */
    private static final Pattern FREERDP = Pattern.compile("^FREERDP_ERROR_(?:CONNECT_)?");

    private static final List<String> FREERDP_FAMILIES =
            List.of("ERRCONNECT_", "ERRCONNECT_CONNECT_", "ERRINFO_");

    /** Names are often given without what their family puts before them. */
    private static final List<String> PREFIXES =
            List.of(
                    "STATUS_",
                    "ERRINFO_",
                    "ERRCONNECT_",
                    "SEC_E_",
                    "ERROR_",
                    "KDC_ERR_",
                    "KRB_AP_ERR_",
                    "E_PROXY_",
                    "PROTOCOL_");

    private static final Pattern STANDS_OUT =
            Pattern.compile(".*_.*|[a-z]+-[a-z-]+|.*[a-z][A-Z].*|[A-Z]{6,}");

    private final Reference reference;

    NameReader(Reference reference) {
        this.reference = reference;
    }

    List<Reading> read(Query query) {
        List<Reading> readings = new ArrayList<>();
        named(query.text(), readings);
        if (!readings.isEmpty()) {
            return readings;
        }
        Matcher token = TOKEN.matcher(query.text());
        while (token.find()) {
            if (STANDS_OUT.matcher(token.group()).matches()) {
                named(token.group(), readings);
            }
        }
        return readings;
    }

    /** A name with blanks where it has underscores, as {@code logon failure}. */
    List<Reading> readSpaced(Query query) {
        List<Reading> readings = new ArrayList<>();
        named(query.text().replace(' ', '_'), readings);
        return readings;
    }

    private void named(String name, List<Reading> readings) {
        String upper = name.toUpperCase(Locale.ROOT);
        List<Reading> found = new ArrayList<>();
        add(upper, found);
        String bare = FREERDP.matcher(upper).replaceFirst("");
        if (found.isEmpty() && !bare.equals(upper)) {
            FREERDP_FAMILIES.forEach(prefix -> add(prefix + bare, found));
        } else if (found.isEmpty() && bare.contains("_")) {
            PREFIXES.forEach(prefix -> add(prefix + bare, found));
        }
        readings.addAll(found);
    }

    private void add(String name, List<Reading> readings) {
        for (Known known : reference.named(name)) {
            readings.add(
                    switch (known) {
                        case Known.Code code -> code(name, code);
                        case Known.Setting setting ->
                                Reading.of(setting, "It is the name of a setting of Windows.");
                        case Known.OwnCause own ->
                                Reading.of(own, "It is the id of one of Rejoin's causes.");
                        case Known.Message message -> Reading.of(message, "");
                    });
        }
    }

    private static Reading code(String name, Known.Code code) {
        int index = 0;
        for (int i = 0; i < code.names().size(); i++) {
            if (code.names().get(i).equalsIgnoreCase(name)) {
                index = i;
            }
        }
        List<Long> numbers = code.numbers(code.home());
        long number = numbers.get(Math.min(index, numbers.size() - 1));
        return Reading.of(
                code,
                code.home(),
                number,
                "It is the name of a number: " + code.home().title() + ".");
    }
}
