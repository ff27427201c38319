package dev.rejoin.doctor.rule;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Facts as a person compares them: bytes in hex, times in the unit that fits. */
final class Shown {
    // LIMIT: enough to recognise a protocol by; the facts have the rest.
    private static final int BYTES = 32;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Shown() {}

    static String hex(Bytes bytes) {
        byte[] content = bytes.toByteArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(BYTES, content.length); i++) {
            text.append(i == 0 ? "" : " ").append("%02x".formatted(content[i] & 0xFF));
        }
        return content.length > BYTES ? text + " ... (" + content.length + " bytes)" : "" + text;
    }

    /** What of the bytes can be read, without anything that moves a cursor. */
    static String text(Bytes bytes) {
        StringBuilder text = new StringBuilder();
        for (byte octet : bytes.toByteArray()) {
            if (octet == '\r' || octet == '\n' || text.length() == 60) {
                break;
            }
            text.append(octet >= ' ' && octet < 0x7F ? (char) octet : '.');
        }
        return text.toString();
    }

    static String time(Duration time) {
        long millis = time.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 120_000) {
            return "%.1f s".formatted(millis / 1000.0);
        }
        return time.toHours() < 48
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toDays() + " days";
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String mask(Optional<Protocols> asked) {
        return asked.map(it -> "0x%02x (%s)".formatted(it.bits(), it)).orElse("no negotiation");
    }

    static String ending(Ending ending) {
        return switch (ending) {
            case Ending.Closed(Duration after) -> "FIN after " + time(after);
            case Ending.Reset(Duration after) -> "RST after " + time(after);
            case Ending.Silent(Duration waited) -> "nothing for " + time(waited);
            case Ending.Said(Bytes bytes) -> hex(bytes) + " (" + text(bytes) + ")";
            case Ending.Unfinished(Bytes bytes, Duration waited) ->
                    hex(bytes) + " and then nothing for " + time(waited);
            case Ending.Told(int errorInfo) -> "Set Error Info 0x%x".formatted(errorInfo);
            case Ending.Ultimatum(Bytes bytes) ->
                    hex(bytes) + " (MCS Disconnect Provider Ultimatum)";
        };
    }

    static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Selected it -> it.protocol() + " selected: " + hex(it.raw());
            case Answer.Refused it -> it.code() + " (" + it.code().code() + "): " + hex(it.raw());
            case Answer.Plain it -> "confirmed without negotiation: " + hex(it.raw());
            case Answer.None(Ending ending) -> ending(ending);
        };
    }

    static String line(Negotiation fact) {
        return "protocols %s asked for: %s, %s after the request"
                .formatted(mask(fact.asked()), answer(fact.answer()), time(fact.took()));
    }

    static String line(TlsStart fact) {
        String hello = fact.hello() == Hello.FULL ? "ClientHello" : "small ClientHello (TLS 1.2)";
        return "%s: %s, %s after it".formatted(hello, answer(fact.answer()), time(fact.took()));
    }

    static String answer(TlsAnswer answer) {
        return switch (answer) {
            case TlsAnswer.Secured it -> it.version() + " with " + it.suite();
            case TlsAnswer.Alert(int level, int description) ->
                    "alert %d %s (level %d)"
                            .formatted(description, TlsAlerts.name(description), level);
            case TlsAnswer.None(Ending ending) -> ending(ending);
            case TlsAnswer.Broken(String words) -> words;
        };
    }

    static String line(Conference fact) {
        return "Connect Initial %s, protocols %s asked for before: %s, %s after it"
                .formatted(
                        fact.secured() ? "over TLS" : "in the clear",
                        mask(Optional.of(fact.asked())),
                        answer(fact.answer()),
                        time(fact.took()));
    }

    private static String answer(Conference.Answer answer) {
        return switch (answer) {
            case Conference.Answer.Connected it ->
                    "server core version 0x%08x, protocols heard: %s"
                            .formatted(
                                    it.version(),
                                    it.heard()
                                            .map(heard -> mask(Optional.of(heard)))
                                            .orElse("not said"));
            case Conference.Answer.Refused(var result) -> "refused, " + result;
            case Conference.Answer.None(Ending ending) -> ending(ending);
        };
    }
}
