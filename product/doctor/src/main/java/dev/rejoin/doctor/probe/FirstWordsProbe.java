package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.net.Heard;
import dev.rejoin.net.WaryLink;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.Optional;

/** Whether the server talks before it is spoken to, as SSH, mail and VNC servers do. */
final class FirstWordsProbe {
    private static final int SHOWN = 256;

    private FirstWordsProbe() {}

    static FirstWords listen(Examination on, WaryLink link) {
        long from = System.nanoTime();
        Heard heard = link.read(on.within(Patience.FIRST_WORDS));
        Duration after = Duration.ofNanos(System.nanoTime() - from);
        FirstWords fact =
                switch (heard) {
                    case Heard.Octets(Bytes bytes) -> new FirstWords(first(bytes));
                    case Heard.Finished _ ->
                            new FirstWords(Bytes.EMPTY, Optional.of(new Ending.Closed(after)));
                    case Heard.Reset _ ->
                            new FirstWords(Bytes.EMPTY, Optional.of(new Ending.Reset(after)));
                    default -> new FirstWords(Bytes.EMPTY);
                };
        on.notes().saw(fact);
        boolean waited = fact.bytes().isEmpty() && fact.ending().isEmpty();
        on.notes()
                .tried(
                        "listening",
                        waited
                                ? "it waits to be spoken to"
                                : fact.ending().map(Words::of).orElse(Words.text(fact.bytes())),
                        waited,
                        from);
        return fact;
    }

    private static Bytes first(Bytes bytes) {
        int size = Math.min(SHOWN, bytes.size());
        return Bytes.read(bytes.reader().need(size, "first words"), size);
    }
}
