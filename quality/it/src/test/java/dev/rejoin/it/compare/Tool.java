package dev.rejoin.it.compare;

import dev.rejoin.it.range.Range;
import dev.rejoin.it.range.RangeTarget;
import dev.rejoin.it.range.Stand;
import dev.rejoin.it.range.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One program, asked as somebody would ask it who wants to know what is wrong. */
enum Tool {
    NMAP("nmap", "nmap -Pn -n --script +rdp-enum-encryption,+rdp-ntlm-info,+rdp-vuln-ms12-020") {
        @Override
        List<String> command(RangeTarget target, Stand stand, Path own) {
            List<String> words = words();
            words.addAll(List.of("-p", Integer.toString(stand.port()), stand.host()));
            return words;
        }
    },
    SSLSCAN("sslscan", "sslscan --rdp --no-colour") {
        @Override
        List<String> command(RangeTarget target, Stand stand, Path own) {
            List<String> words = words();
            words.add(stand.host() + ":" + stand.port());
            return words;
        }
    },
    XFREERDP("xfreerdp", "xfreerdp /cert:ignore +auth-only /log-level:INFO") {
        @Override
        List<String> command(RangeTarget target, Stand stand, Path own) {
            List<String> words = words();
            words.add("/v:" + stand.host() + ":" + stand.port());
            words.add("/u:" + target.user());
            words.add("/p:" + Range.PASSWORD);
            return words;
        }
    },
    DOCTOR("rejoin doctor", "rejoin doctor --json") {
        @Override
        List<String> command(RangeTarget target, Stand stand, Path own) {
            List<String> words = words();
            words.set(0, ROOT.resolve("rejoin").toString());
            words.add(stand.host() + ":" + stand.port());
            words.addAll(List.of("--state", own.resolve("state").toString()));
            if (target.visit() == Visit.DEEP) {
                words.add("--deep");
            }
            if (target.visit() == Visit.LOGON) {
                words.addAll(List.of("--user", target.user(), "--password-stdin"));
            }
            return words;
        }

        @Override
        Duration longest(RangeTarget target) {
            return target.visit() == Visit.DEEP ? DEEP : super.longest(target);
        }

        @Override
        String input(RangeTarget target) {
            return target.visit() == Visit.LOGON ? Range.PASSWORD + "\n" : "";
        }
    };

    /** LIMIT: whoever waits longer for an answer has given up. */
    private static final Duration USUAL = Duration.ofSeconds(45);

    /** The doctor says beforehand that this takes minutes. */
    private static final Duration DEEP = Duration.ofMinutes(4);

    private static final Path ROOT = Path.of(System.getProperty("rejoin.root"));

    private final String shown;
    private final String line;

    Tool(String shown, String line) {
        this.shown = shown;
        this.line = line;
    }

    String shown() {
        return shown;
    }

    /** What is typed, without the target. */
    String line() {
        return line;
    }

    List<String> words() {
        return new ArrayList<>(List.of(line.split(" ")));
    }

    /**
     * The whole line.
     *
     * @param own a folder for what the tool remembers
     */
    abstract List<String> command(RangeTarget target, Stand stand, Path own);

    /** After which time it is stopped. */
    Duration longest(RangeTarget target) {
        return USUAL;
    }

    /** For standard input. */
    String input(RangeTarget target) {
        return "";
    }
}
