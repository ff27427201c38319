package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a word before it that says what it is, as {@code exit 131} or {@code alert 80}. */
final class LabelReader {
    private static final String JOIN = "(?: ?(?:code|number|value|id|is|was|with))?[ :=#(\\[]{1,4}";

    private static final List<Label> LABELS =
            List.of(
                    label(
                            CodeSpace.FREERDP,
                            "(?:exit(?:ed)?(?: (?:status|with))?|rc|returned|return|\\$\\?|(?:xfreerdp|wlfreerdp|sdl-freerdp)[0-9]?)"),
                    label(
                            CodeSpace.ERRINFO,
                            "(?:errinfo|error ?info|set ?error ?info(?: pdu)?|(?:extended|ext)(?: (?:disconnect|error|reason))*|protocol error|reason)"),
                    label(CodeSpace.MSTSC, "(?:mstsc|disc(?:onnect(?:ed|ion)?)? ?reason|error)"),
                    label(
                            CodeSpace.NTSTATUS,
                            "(?:nt_?status|(?:sub ?)?status|errorcode|tsrequest(?:\\.errorcode)?)"),
                    label(CodeSpace.HRESULT, "(?:hresult|hr|sspi|gateway|error)"),
                    label(
                            CodeSpace.WIN32,
                            "(?:win(?:32|error)(?: error)?|system error|helpmsg|error)"),
                    label(
                            CodeSpace.KERBEROS,
                            "(?:krb(?:5|_error|_err)?|kerberos(?: error)?|kdc(?: error)?|failure|result)"),
                    label(
                            CodeSpace.NEGOTIATION,
                            "(?:(?:rdp_)?neg(?:otiation)?[ _]?(?:failure|rsp failure)?|nego|failure|failurecode)"),
                    label(CodeSpace.TLS_ALERT, "(?:(?:tls|ssl|fatal) )*alert(?: number)?"),
                    label(CodeSpace.CREDSSP, "(?:credssp(?: ?version)?|tsrequest version)"),
                    label(CodeSpace.RDSTLS, "rdstls(?: result)?"),
                    label(
                            CodeSpace.LICENCE,
                            "(?:licen[cs](?:e|ing)(?: error)?(?: alert)?|dwerrorcode)"),
                    label(
                            CodeSpace.EARLY_AUTHORIZATION,
                            "(?:early (?:user )?auth(?:ori[sz]ation)?(?: result)?)"),
                    label(
                            CodeSpace.ULTIMATUM,
                            "(?:(?:disconnect(?: provider)? )?ultimatum|dpu|mcs(?: reason)?)(?: reason)?"),
                    label(
                            CodeSpace.LOGON_NOTICE_DATA,
                            "(?:logon (?:error|notification)(?:s? info)?(?: data)?)"),
                    label(
                            CodeSpace.LOGON_NOTICE,
                            "(?:logon (?:error|notification)(?:s? info)?(?: type)?|arc status)"),
                    label(CodeSpace.ERRCONNECT, "(?:errconnect|freerdp error)"));

    private static final Pattern PROTOCOLS =
            Pattern.compile(
                    "\\b(?:(?:requested|selected|supported)? ?protocols?|(?:protocol )?mask)"
                            + JOIN
                            + "("
                            + Written.NUMBER
                            + ")(?![0-9a-z])");

    /**
     * How a directory server writes why it refused a bind: in hexadecimal, without a sign of it.
     */
    private static final Pattern DIRECTORY = Pattern.compile("\\bdata ([0-9a-f]{3})\\b");

    private static final String LDAP =
            "A directory server (LDAP) writes a Win32 error after 'data', in hexadecimal.";

    private record Label(CodeSpace space, Pattern pattern) {}

    private record Hit(CodeSpace space, String words, String number) {}

    private final NumberReader numbers;

    LabelReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    private static Label label(CodeSpace space, String words) {
        return new Label(
                space,
                Pattern.compile(
                        "(?<![a-z0-9])("
                                + words
                                + ")"
                                + JOIN
                                + "("
                                + Written.NUMBER
                                + ")(?![0-9a-z])"));
    }

    /** Numbers that stand out by 0x. */
    List<Reading> hexadecimal(Query query) {
        List<Reading> readings = new ArrayList<>(protocols(query));
        readings.addAll(read(query, true));
        return readings;
    }

    List<Reading> decimal(Query query) {
        List<Reading> readings = new ArrayList<>(read(query, false));
        Matcher matcher = DIRECTORY.matcher(query.lower());
        if (matcher.find()) {
            Written.read("0x" + matcher.group(1))
                    .ifPresent(
                            number -> readings.addAll(numbers.read(CodeSpace.WIN32, number, LDAP)));
        }
        return readings;
    }

    /** The longest words say most: a "licence error" is no "error". */
    private List<Reading> read(Query query, boolean hexadecimal) {
        List<Hit> hits = new ArrayList<>();
        for (Label label : LABELS) {
            Matcher matcher = label.pattern().matcher(query.lower());
            while (matcher.find()) {
                if (matcher.group(2).startsWith("0x") == hexadecimal) {
                    hits.add(new Hit(label.space(), matcher.group(1).strip(), matcher.group(2)));
                }
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.words().length()).reversed());
        return hits.stream().flatMap(hit -> read(hit).stream()).toList();
    }

    private List<Reading> read(Hit hit) {
        String why =
                "'%s' before a number says that it is the %s."
                        .formatted(hit.words(), hit.space().title());
        return Written.read(hit.number())
                .map(number -> read(hit.space(), number, why))
                .orElse(List.of());
    }

    private List<Reading> read(CodeSpace space, Written number, String why) {
        return switch (space) {
            case ERRCONNECT -> numbers.read(space, number.inClass(0x20000), why);
            case ERRINFO ->
                    number.large() ? numbers.read(number) : numbers.read(space, number, why);
            default -> numbers.read(space, number, why);
        };
    }

    private List<Reading> protocols(Query query) {
        Matcher matcher = PROTOCOLS.matcher(query.lower());
        return matcher.find()
                ? Written.read(matcher.group(1)).map(this::protocols).orElse(List.of())
                : List.of();
    }

    /** Bits: each that is set is a protocol of its own. */
    private List<Reading> protocols(Written mask) {
        if (mask.bits() == 0) {
            return numbers.read(CodeSpace.PROTOCOL, mask, "No bit is set.");
        }
        List<Reading> readings = new ArrayList<>();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            long protocol = mask.bits() & 1L << bit;
            if (protocol != 0) {
                String why =
                        "Bit 0x%02X of the mask 0x%02X is set.".formatted(protocol, mask.bits());
                readings.addAll(numbers.read(CodeSpace.PROTOCOL, mask.with(protocol), why));
            }
        }
        return readings;
    }
}
