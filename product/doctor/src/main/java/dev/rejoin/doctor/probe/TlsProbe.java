package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.net.Heard;
import dev.rejoin.net.TlsManner;
import dev.rejoin.net.WaryLink;
import dev.rejoin.net.WaryTls;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.Optional;

/** TLS after a negotiation: what came back, from the first byte on. */
final class TlsProbe {
    /** What came of it, and the connection to go on with if there is one. */
    record Result(TlsAnswer answer, Optional<WaryTls> tls) {}

    private TlsProbe() {}

    static Result start(Examination on, WaryLink link, Hello hello) {
        String name = on.target().host();
        long from = System.nanoTime();
        TlsManner manner = hello == Hello.FULL ? TlsManner.full(name) : TlsManner.small(name);
        Result result = shakeHands(link, manner, on.within(Patience.TLS));
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        on.notes().saw(new TlsStart(hello, result.answer(), took));
        on.notes()
                .tried(
                        hello == Hello.FULL ? "TLS" : "TLS, small hello",
                        Words.of(result.answer()),
                        result.tls().isPresent(),
                        from);
        return result;
    }

    static Result shakeHands(WaryLink link, TlsManner manner, Duration limit) {
        long from = System.nanoTime();
        return switch (WaryTls.shakeHands(link, manner, limit)) {
            case WaryTls.Outcome.Secured(WaryTls tls) ->
                    new Result(
                            new TlsAnswer.Secured(
                                    tls.version(), tls.suite(), tls.chain(), tls.application()),
                            Optional.of(tls));
            case WaryTls.Outcome.Alerted(var alert) ->
                    without(new TlsAnswer.Alert(alert.level(), alert.description()));
            case WaryTls.Outcome.Foreign(Bytes bytes) ->
                    without(new TlsAnswer.None(Ultimatum.orSaid(bytes)));
            case WaryTls.Outcome.Ended(Heard how, Bytes before) ->
                    without(new TlsAnswer.None(ending(how, before, from)));
            case WaryTls.Outcome.Broken(String words) -> without(new TlsAnswer.Broken(words));
        };
    }

    private static Result without(TlsAnswer answer) {
        return new Result(answer, Optional.empty());
    }

    private static Ending ending(Heard how, Bytes before, long from) {
        Duration after = Duration.ofNanos(System.nanoTime() - from);
        return switch (how) {
            case Heard.Finished _ -> new Ending.Closed(after);
            case Heard.Reset _ -> new Ending.Reset(after);
            case Heard.Flood _ -> new Ending.Said(before);
            default ->
                    before.isEmpty()
                            ? new Ending.Silent(after)
                            : new Ending.Unfinished(before, after);
        };
    }
}
