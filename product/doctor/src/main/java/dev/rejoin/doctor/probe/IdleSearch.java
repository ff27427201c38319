package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.Hold;
import dev.rejoin.doctor.fact.Hold.Stage;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.net.Heard;
import dev.rejoin.net.TlsManner;
import dev.rejoin.net.Wary;
import dev.rejoin.net.WaryTls;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.protocol.FrameKind;
import dev.rejoin.wire.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long a connection may say nothing. Every gap has a connection of its own, all at once: it
 * keeps still for the gap, and if it was not ended meanwhile it speaks, for what swallows packets
 * shows only then.
 */
final class IdleSearch {
    private static final Duration FIRST_GAP = Duration.ofSeconds(1);
    private static final Duration NARROW = Duration.ofSeconds(1);
    private static final int BETWEEN = 3;

    private final Examination on;
    private final Duration longest;

    /** By gap: whether the connection was there and answered behind it. */
    private final ConcurrentHashMap<Duration, Boolean> survived = new ConcurrentHashMap<>();

    IdleSearch(Examination on, Duration longest) {
        this.on = on;
        this.longest = longest;
    }

    void carryOut(Conversation first) {
        if (first.tlsFailed() || !NegotiationProbe.isConfirmed(first.negotiation())) {
            return;
        }
        search(doubling());
        search(between());
    }

    private List<Duration> doubling() {
        List<Duration> gaps = new ArrayList<>();
        for (Duration gap = FIRST_GAP; gap.compareTo(longest) < 0; gap = gap.multipliedBy(2)) {
            gaps.add(gap);
        }
        gaps.add(longest);
        return gaps;
    }

    /** Between the longest gap that was borne and the shortest that was not. */
    private List<Duration> between() {
        Optional<Duration> cut =
                survived.entrySet().stream()
                        .filter(entry -> !entry.getValue())
                        .map(Map.Entry::getKey)
                        .min(Duration::compareTo);
        if (cut.isEmpty()) {
            return List.of();
        }
        Duration borne =
                survived.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .filter(gap -> gap.compareTo(cut.get()) < 0)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        Duration width = cut.get().minus(borne);
        if (width.compareTo(NARROW) <= 0) {
            return List.of();
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i <= BETWEEN; i++) {
            gaps.add(borne.plus(width.multipliedBy(i).dividedBy(BETWEEN + 1)));
        }
        return gaps;
    }

    private void search(List<Duration> gaps) {
        List<Runnable> holds =
                gaps.stream()
                        .map(gap ->
                                (Runnable)
                                        () -> on.extraVisit().ifPresent(visit -> hold(visit, gap)))
                        .toList();
        Together.run(holds, Math.max(1, holds.size()));
    }

    private void hold(Visit visit, Duration gap) {
        try (visit) {
            Negotiation negotiation =
                    NegotiationProbe.askQuietly(
                            visit.link(), Optional.of(NegotiationProbe.USUAL), Patience.ANSWER);
            if (!NegotiationProbe.isConfirmed(negotiation)) {
                return;
            }
            if (NegotiationProbe.isInTheClear(negotiation)) {
                hold(visit.link(), Stage.NEGOTIATED, negotiation, gap);
            } else {
                TlsManner manner = TlsManner.full(on.target().host());
                TlsProbe.shakeHands(visit.link(), manner, Patience.TLS)
                        .tls()
                        .ifPresent(tls -> hold(tls, Stage.SECURED, negotiation, gap));
            }
        }
    }

    private void hold(Wary link, Stage stage, Negotiation negotiation, Duration gap) {
        long from = System.nanoTime();
        Heard heard = link.read(gap);
        Duration lasted = Duration.ofNanos(System.nanoTime() - from);
        Hold fact;
        if (heard instanceof Heard.Silence) {
            Optional<Ending> ending = speak(link, negotiation);
            fact = new Hold(stage, gap, true, ending, ending.isEmpty() ? lasted : Duration.ZERO);
        } else {
            fact = new Hold(stage, gap, false, Optional.of(ending(heard, lasted)), lasted);
        }
        survived.put(gap, fact.ending().isEmpty());
        on.notes().saw(fact);
        on.notes()
                .tried(
                        "silence of " + Words.seconds(gap),
                        Words.of(fact),
                        fact.ending().isEmpty(),
                        from);
    }

    private static Ending ending(Heard heard, Duration after) {
        return switch (heard) {
            case Heard.Reset _ -> new Ending.Reset(after);
            case Heard.Octets(Bytes bytes) -> new Ending.Said(Question.shown(bytes));
            default -> new Ending.Closed(after);
        };
    }

    /** Empty when there was an answer, whatever it says. */
    private Optional<Ending> speak(Wary link, Negotiation negotiation) {
        boolean credSsp =
                link instanceof WaryTls
                        && negotiation.answer() instanceof Answer.Selected selected
                        && !selected.protocol().equals(Protocols.SSL);
        byte[] message =
                credSsp
                        ? CredSspProbe.request(CredSspProbe.NEWEST)
                        : ConferenceProbe.request(negotiation, Introduction.ALL_METHODS);
        Question.Reply reply =
                Question.ask(
                        link,
                        message,
                        credSsp ? FrameKind.TS_REQUEST : FrameKind.TPKT,
                        Patience.ANSWER);
        return reply.answer() instanceof Question.Answer.None(Ending ending)
                ? Optional.of(ending)
                : Optional.empty();
    }
}
