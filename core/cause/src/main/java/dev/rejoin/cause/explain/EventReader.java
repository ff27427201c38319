package dev.rejoin.cause.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event by its number, with the number that the event carries, as {@code event 40 reason 5}. */
final class EventReader {
    private static final Pattern EVENT =
            Pattern.compile(
                    "\\bevents?(?:[ _-]?ids?)?(?: ?(?:number|no\\.?|nr\\.?|code))?[ :=#(]{1,3}([0-9]{1,5})\\b");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\b([0-9]{1,5})\\b");
    private static final Pattern CARRIED =
            Pattern.compile(
                    "\\b(?:reason|code|status|error|failure|alert|version|result|number|type)s?\\b"
                            + "[^0-9-]{0,20}?("
                            + Written.NUMBER
                            + ")");
    private static final int SHORT_QUERY = 8;

    private final Reference reference;
    private final NumberReader numbers;

    EventReader(Reference reference, NumberReader numbers) {
        this.reference = reference;
        this.numbers = numbers;
    }

    List<Reading> read(Query query, List<Decoded> decoded) {
        Optional<Channel> channel = Channel.namedIn(query.words());
        Matcher event = EVENT.matcher(query.lower());
        boolean found = event.find();
        if (!found) {
            event = FIRST_NUMBER.matcher(query.lower());
            found = channel.isPresent() && query.words().size() <= SHORT_QUERY && event.find();
        }
        if (!found) {
            return List.of();
        }
        long id = Long.parseLong(event.group(1));
        List<Reading> readings = new ArrayList<>();
        Matcher carried = CARRIED.matcher(query.lower());
        if (carried.find(event.end())) {
            Written.read(carried.group(1))
                    .ifPresent(number -> readings.addAll(carried(id, number, decoded)));
        }
        readings.addAll(events(id, channel));
        if (readings.isEmpty()) {
            decoded.add(Decoded.unknown(CodeSpace.EVENT, id));
        }
        return readings;
    }

    private List<Reading> events(long id, Optional<Channel> channel) {
        List<Reading> named = new ArrayList<>();
        List<Reading> others = new ArrayList<>();
        for (Known.Code code : reference.find(CodeSpace.EVENT, id)) {
            boolean fits = channel.isPresent() && channel.equals(code.channel());
            (fits ? named : others)
                    .add(
                            Reading.of(
                                    code,
                                    CodeSpace.EVENT,
                                    id,
                                    fits
                                            ? "The query names the log."
                                            : "The query says that it is an event."));
        }
        named.addAll(others);
        return named;
    }

    /** The number inside an event: which family it belongs to depends on the event. */
    private List<Reading> carried(long id, Written number, List<Decoded> decoded) {
        String event = "Event " + id + " carries ";
        List<Reading> readings =
                switch ((int) id) {
                    case 24, 40, 103 ->
                            number.large()
                                    ? numbers.read(number)
                                    : numbers.read(
                                            CodeSpace.ERRINFO,
                                            number,
                                            event
                                                    + "the reason of the disconnection: small numbers are the"
                                                    + " server's reasons, large ones HRESULTs in decimal.");
                    case 1026 ->
                            numbers.read(
                                    CodeSpace.MSTSC, number, event + "mstsc's disconnect reason.");
                    case 4625, 4776 ->
                            numbers.read(CodeSpace.NTSTATUS, number, event + "an NTSTATUS.");
                    case 4768, 4769, 4771 ->
                            numbers.read(CodeSpace.KERBEROS, number, event + "a Kerberos error.");
                    case 36887, 36888 ->
                            numbers.read(CodeSpace.TLS_ALERT, number, event + "a TLS alert.");
                    case 6041 ->
                            numbers.read(
                                    CodeSpace.CREDSSP,
                                    number,
                                    event + "the peer's CredSSP version.");
                    default -> numbers.read(number);
                };
        if (readings.isEmpty()) {
            List<Decoded> parts = Decoded.of(number.bits());
            decoded.addAll(
                    parts.isEmpty()
                            ? List.of(Decoded.unknown(CodeSpace.ERRINFO, number.bits()))
                            : parts);
        }
        return readings;
    }
}
