package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What can be said about a number that is not in the reference: the parts that every status has.
 *
 * @param severity empty, as is {@code facility}, for a number that has no parts
 */
public record Decoded(String as, long number, String severity, String facility, long code) {
    private static final Map<Integer, String> NTSTATUS_FACILITIES =
            Map.of(
                    0x0, "none",
                    0x1, "debugger",
                    0x2, "RPC runtime",
                    0x3, "RPC stubs",
                    0x4, "input and output",
                    0x7, "a Win32 error",
                    0x9, "security packages",
                    0xA, "terminal services");
    private static final Map<Integer, String> HRESULT_FACILITIES =
            Map.of(
                    0x0, "none",
                    0x1, "RPC",
                    0x3, "storage",
                    0x4, "an interface's own",
                    0x7, "a Win32 error",
                    0x8, "Windows",
                    0x9, "security (SSPI, Schannel, cryptography)",
                    0xB, "certificates",
                    0x10, "smart cards",
                    0x19, "HTTP");
    private static final List<String> SEVERITIES =
            List.of("success", "information", "warning", "error");
    private static final long NT_BIT = 0x10000000L;

    /** A number that its family does not have. */
    static Decoded unknown(CodeSpace space, long number) {
        return new Decoded(space.title(), number, "", "", number);
    }

    /** Every way in which the bits of a large number make sense. */
    static List<Decoded> of(long number) {
        List<Decoded> ways = new ArrayList<>();
        if (number <= 0xFFFF || number > 0xFFFFFFFFL) {
            return ways;
        }
        if ((number & NT_BIT) != 0 && number < 0xFFFF0000L) {
            ways.add(ntstatus(number & ~NT_BIT));
        } else if (number >>> 30 == 3 || number >>> 30 == 1) {
            ways.add(ntstatus(number));
        } else if (number >>> 30 == 2) {
            ways.add(hresult(number));
            ways.add(ntstatus(number));
        }
        return ways;
    }

    private static Decoded ntstatus(long number) {
        return new Decoded(
                "NTSTATUS",
                number,
                SEVERITIES.get((int) (number >>> 30)),
                facility((int) (number >>> 16 & 0xFFF), NTSTATUS_FACILITIES),
                number & 0xFFFF);
    }

    private static Decoded hresult(long number) {
        return new Decoded(
                "HRESULT",
                number,
                number >>> 31 == 1 ? "failure" : "success",
                facility((int) (number >>> 16 & 0x7FF), HRESULT_FACILITIES),
                number & 0xFFFF);
    }

    private static String facility(int number, Map<Integer, String> names) {
        return "0x%X (%s)".formatted(number, names.getOrDefault(number, "not known here"));
    }

    public String words() {
        if (severity.isEmpty()) {
            return "As %s %d (0x%X): unknown.".formatted(as, number, number);
        }
        return "As %s 0x%08X: severity %s, facility %s, code %d (0x%X)."
                .formatted(as, number, severity, facility, code, code);
    }
}
