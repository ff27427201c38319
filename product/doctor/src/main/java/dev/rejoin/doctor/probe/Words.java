package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Conference;
import dev.rejoin.doctor.fact.CredSspAnswer;
import dev.rejoin.doctor.fact.DirectTls;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.TcpConnect;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.net.TlsAlert;
import dev.rejoin.pdu.mcs.Result;
import dev.rejoin.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Outcomes of steps, for a person who watches. */
final class Words {
    private static final int SHOWN = 32;

    private Words() {}

    static String of(TcpConnect fact) {
        return switch (fact.outcome()) {
            case CONNECTED -> "connected";
            case REFUSED -> "refused: nothing listens there";
            case TIMED_OUT -> "no answer";
            case UNREACHABLE -> "unreachable: " + fact.words();
            case RESET -> "reset";
        };
    }

    static String of(Negotiation.Answer answer) {
        return switch (answer) {
            case Negotiation.Answer.Selected selected ->
                    String.format("%s selected, flags %02x", selected.protocol(), selected.flags());
            case Negotiation.Answer.Refused refused ->
                    "refused: " + refused.code() + " (" + refused.code().code() + ")";
            case Negotiation.Answer.Plain _ -> "confirmed without a word on protocols";
            case Negotiation.Answer.None(Ending ending) -> of(ending);
        };
    }

    static String of(CredSspAnswer.Answer answer) {
        return switch (answer) {
            case CredSspAnswer.Answer.Challenge(int version, CredSspAnswer.Ntlm ntlm) ->
                    "version "
                            + version
                            + ", NTLM challenge of "
                            + ntlm.target()
                            + (ntlm.build().isEmpty() ? "" : ", build " + ntlm.build());
            case CredSspAnswer.Answer.Token(int version, String mechanism) ->
                    "version " + version + ", a token of " + mechanism;
            case CredSspAnswer.Answer.ErrorCode(int version, int status) ->
                    String.format("version %d, error 0x%08x", version, status);
            case CredSspAnswer.Answer.None(Ending ending) -> of(ending);
            case CredSspAnswer.Answer.Alert(String words) -> "alert " + words;
        };
    }

    static String of(Conference.Answer answer) {
        return switch (answer) {
            case Conference.Answer.Connected connected ->
                    connected
                                    .heard()
                                    .map(heard -> "connected, asked for " + heard + " as it heard")
                                    .orElse("connected, says nothing of what it was asked for")
                            + encryption(connected.standard());
            case Conference.Answer.Refused(Result result) -> "refused: " + result;
            case Conference.Answer.None(Ending ending) -> of(ending);
        };
    }

    private static String encryption(Conference.Standard standard) {
        return standard.method() == 0
                ? ""
                : String.format(
                        ", encryption method %d, level %d", standard.method(), standard.level());
    }

    static String of(DirectTls fact) {
        String inside =
                fact.rdpInside()
                        ? "; RDP inside"
                        : fact.httpLine().isEmpty() ? "" : "; " + fact.httpLine();
        return of(fact.answer()) + inside;
    }

    static String of(Hold fact) {
        String how = fact.ending().map(Words::of).orElse("still there");
        return fact.spoken() && fact.ending().isEmpty() ? "answered" : how;
    }

    static String of(TlsAnswer answer) {
        return switch (answer) {
            case TlsAnswer.Secured secured ->
                    secured.version() + ", " + secured.suite() + subject(secured.chain());
            case TlsAnswer.Alert(int level, int description) ->
                    "alert " + new TlsAlert(level, description);
            case TlsAnswer.None(Ending ending) -> of(ending);
            case TlsAnswer.Broken(String words) -> "broken: " + words;
        };
    }

    static String of(Ending ending) {
        return switch (ending) {
            case Ending.Closed(Duration after) -> "closed after " + seconds(after);
            case Ending.Reset(Duration after) -> "reset after " + seconds(after);
            case Ending.Silent(Duration waited) -> "silent for " + seconds(waited);
            case Ending.Said(Bytes bytes) -> "something else: " + text(bytes);
            case Ending.Unfinished(Bytes bytes, Duration waited) ->
                    "began with " + text(bytes) + " and was not done after " + seconds(waited);
            case Ending.Told(int errorInfo) -> String.format("ended, error 0x%x", errorInfo);
            case Ending.Ultimatum _ -> "hung up (MCS Disconnect Provider Ultimatum)";
        };
    }

    /** The first line as text where it is text, else the first bytes in hexadecimal digits. */
    static String text(Bytes bytes) {
        byte[] some = bytes.toByteArray();
        int size = Math.min(some.length, SHOWN);
        String dots = some.length > SHOWN ? "..." : "";
        String line =
                new String(some, 0, size, StandardCharsets.ISO_8859_1)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
        boolean readable = !line.isEmpty() && line.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return readable
                ? "'" + (line.length() < size ? line : line + dots) + "'"
                : bytes.hex().substring(0, size * 2) + dots;
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String subject(List<X509Certificate> chain) {
        return chain.isEmpty()
                ? ", no certificate"
                : ", " + chain.getFirst().getSubjectX500Principal();
    }
}
