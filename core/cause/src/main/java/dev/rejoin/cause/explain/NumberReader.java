package dev.rejoin.cause.explain;

import static dev.rejoin.cause.explain.CodeSpace.CREDSSP;
import static dev.rejoin.cause.explain.CodeSpace.EARLY_AUTHORIZATION;
import static dev.rejoin.cause.explain.CodeSpace.ERRCONNECT;
import static dev.rejoin.cause.explain.CodeSpace.ERRINFO;
import static dev.rejoin.cause.explain.CodeSpace.EVENT;
import static dev.rejoin.cause.explain.CodeSpace.FREERDP;
import static dev.rejoin.cause.explain.CodeSpace.HRESULT;
import static dev.rejoin.cause.explain.CodeSpace.KERBEROS;
import static dev.rejoin.cause.explain.CodeSpace.LICENCE;
import static dev.rejoin.cause.explain.CodeSpace.LOGON_NOTICE;
import static dev.rejoin.cause.explain.CodeSpace.LOGON_NOTICE_DATA;
import static dev.rejoin.cause.explain.CodeSpace.MSTSC;
import static dev.rejoin.cause.explain.CodeSpace.NEGOTIATION;
import static dev.rejoin.cause.explain.CodeSpace.NTSTATUS;
import static dev.rejoin.cause.explain.CodeSpace.PROTOCOL;
import static dev.rejoin.cause.explain.CodeSpace.RDSTLS;
import static dev.rejoin.cause.explain.CodeSpace.TLS_ALERT;
import static dev.rejoin.cause.explain.CodeSpace.ULTIMATUM;
import static dev.rejoin.cause.explain.CodeSpace.WIN32;

import java.util.ArrayList;
import java.util.List;

/** Reads a number of which nothing is known but the number: its size and shape say what fits. */
final class NumberReader {
    /** HRESULT_FROM_NT sets this bit in an NTSTATUS. */
    private static final long NT_BIT = 0x10000000L;

    private static final int LARGEST_REASON = 12;
    private static final int SMALLEST_PROTOCOL_ERROR = 0x10C9;

    private static final List<CodeSpace> REASONS =
            List.of(
                    ERRINFO,
                    MSTSC,
                    NEGOTIATION,
                    KERBEROS,
                    EVENT,
                    WIN32,
                    TLS_ALERT,
                    FREERDP,
                    CREDSSP,
                    PROTOCOL,
                    EARLY_AUTHORIZATION,
                    LICENCE,
                    RDSTLS,
                    ULTIMATUM,
                    LOGON_NOTICE_DATA);
    private static final List<CodeSpace> HEXADECIMAL =
            List.of(
                    MSTSC,
                    ERRINFO,
                    WIN32,
                    KERBEROS,
                    HRESULT,
                    RDSTLS,
                    PROTOCOL,
                    NEGOTIATION,
                    TLS_ALERT);
    private static final List<CodeSpace> DECIMAL =
            List.of(MSTSC, EVENT, WIN32, ERRINFO, HRESULT, KERBEROS, FREERDP, TLS_ALERT, RDSTLS);

    private final Reference reference;

    NumberReader(Reference reference) {
        this.reference = reference;
    }

    /** Every reading, most likely first. */
    List<Reading> read(Written number) {
        List<Reading> readings = number.large() ? large(number) : small(number);
        List<Reading> shown =
                readings.stream().filter(reading -> isShownSo(reading, number)).toList();
        List<Reading> ordered = new ArrayList<>(shown);
        readings.stream().filter(reading -> !shown.contains(reading)).forEach(ordered::add);
        return ordered;
    }

    /** A number in a family that the query names. */
    List<Reading> read(CodeSpace space, Written number, String why) {
        List<Reading> readings = new ArrayList<>();
        add(readings, space, number.bits(), number.rule() + why);
        return readings;
    }

    private static boolean isShownSo(Reading reading, Written number) {
        return reading.known() instanceof Known.Code code && code.shown().contains(number.text());
    }

    private List<Reading> small(Written number) {
        List<CodeSpace> order = order(number);
        List<Reading> readings = new ArrayList<>();
        for (CodeSpace space : order) {
            add(
                    readings,
                    space,
                    number.bits(),
                    "Fits as " + space.title() + ": " + space.met() + ".");
        }
        if (readings.isEmpty() || number.hexadecimal()) {
            add(
                    readings,
                    ERRCONNECT,
                    0x20000 | number.bits(),
                    "Fits as the low half of " + ERRCONNECT.title() + ".");
        }
        return readings;
    }

    private static List<CodeSpace> order(Written number) {
        boolean protocolError = number.hexadecimal() && number.bits() >= SMALLEST_PROTOCOL_ERROR;
        if (number.bits() <= LARGEST_REASON || protocolError) {
            return REASONS;
        }
        return number.hexadecimal() ? HEXADECIMAL : DECIMAL;
    }

    private List<Reading> large(Written number) {
        List<Reading> readings = new ArrayList<>();
        long bits = number.bits();
        String rule = number.rule();
        if ((bits & NT_BIT) != 0 && bits < 0xFFFF0000L) {
            long status = bits & ~NT_BIT;
            add(readings, NTSTATUS, status, rule + wrapped(bits, status));
        }
        add(readings, NTSTATUS, bits, rule + ntstatus(bits));
        add(readings, HRESULT, bits, rule + hresult(bits));
        if (bits >>> 16 == 0x8007) {
            add(readings, WIN32, bits & 0xFFFF, rule + win32(bits));
        }
        if (bits >>> 16 == 1) {
            add(
                    readings,
                    ERRINFO,
                    bits & 0xFFFF,
                    rule + "FreeRDP writes the server's reason as 0x0001 and the number.");
        }
        add(
                readings,
                ERRCONNECT,
                bits,
                rule + "FreeRDP writes its own errors as 0x0002 and the number.");
        add(
                readings,
                MSTSC,
                bits,
                rule + "0x03 and a number is how mstsc reports the RD Gateway, 0x02 RemoteApp.");
        add(
                readings,
                LOGON_NOTICE,
                bits,
                rule + "The last numbers below 2^32 are types of Logon Errors Info.");
        add(readings, EVENT, bits, rule + EVENT.met() + ".");
        return readings;
    }

    private static String wrapped(long bits, long status) {
        return "0x%08X has bit 28 set, which marks an NTSTATUS inside an HRESULT; without it the status is 0x%08X."
                .formatted(bits, status);
    }

    private static String ntstatus(long bits) {
        String severity =
                switch ((int) (bits >>> 30)) {
                    case 3 -> "begins with C: an NTSTATUS of severity error";
                    case 2 -> "begins with 8: an NTSTATUS of severity warning";
                    default -> "is an NTSTATUS of severity information";
                };
        boolean terminal = (bits >>> 16 & 0xFFF) == 0xA;
        return "0x%08X %s%s."
                .formatted(bits, severity, terminal ? ", facility 00A: terminal services" : "");
    }

    private static String hresult(long bits) {
        String facility =
                switch ((int) (bits >>> 16)) {
                    case 0x8009 -> ", facility 9: security";
                    case 0x8007 -> ", facility 7: a Win32 error in the low half";
                    case 0x800B -> ", facility B: certificates";
                    default -> "";
                };
        return "0x%08X begins with 8: an HRESULT of a failure%s.".formatted(bits, facility);
    }

    private static String win32(long bits) {
        return "0x8007 and four digits is a Win32 error inside an HRESULT: 0x%04X is %d."
                .formatted(bits & 0xFFFF, bits & 0xFFFF);
    }

    private void add(List<Reading> readings, CodeSpace space, long number, String why) {
        for (Known.Code code : reference.find(space, number)) {
            readings.add(Reading.of(code, space, number, why));
        }
    }
}
