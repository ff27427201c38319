package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.Ending;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.pdu.x224.FailureCode;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which connections are made, in which order, and which are not needed after what was seen. */
public final class Plan {
    /** Alerts of a server that speaks TLS, but perhaps none that this Java speaks. */
    private static final List<Integer> NOTHING_IN_COMMON = List.of(40, 70, 71, 80);

    private static final int XRDP_REFERENCE = 0x1234;
    private static final int XRDP_FLAGS = 0x01;
    private static final int REPEATS = 2;

    private final Examination on;
    private final Questions questions;

    private Plan(Examination on, Questions questions) {
        this.on = on;
        this.questions = questions;
    }

    /** Finds out all that the questions ask for; it comes to an end by itself. */
    public static void carryOut(Target target, Questions questions, Notes notes) {
        Optional<Reach> reached = Reach.find(target, questions.whole(), notes);
        reached.ifPresent(it -> {
            new Plan(new Examination(target, it.address(), questions.whole(), notes), questions)
                    .begin(it);
            if (talksOverTls(notes)) {
                questions.logon().ifPresent(who -> logOn(target, it, who, questions, notes));
            }
        });
    }

    /** No password goes to what was not found to be a server that protects it. */
    private static boolean talksOverTls(Notes notes) {
        return notes.facts().stream()
                .anyMatch(fact ->
                        fact instanceof TlsStart start
                                && start.answer() instanceof TlsAnswer.Secured);
    }

    private static void logOn(
            Target target, Reach reached, Questions.Logon who, Questions questions, Notes notes) {
        Optional<Duration> idle =
                questions.deep() ? Optional.of(questions.idle()) : Optional.empty();
        LogonProbe.attempt(target, reached.address(), who, idle, notes);
    }

    /** The sum of all bounds. */
    public static Duration longest(Questions questions) {
        Duration quick = questions.whole();
        return questions.deep() ? quick.plus(DeepPlan.longest(questions.idle())) : quick;
    }

    private void begin(Reach reached) {
        Conversation first;
        try (Visit visit = on.visiting(reached.link())) {
            FirstWords words = FirstWordsProbe.listen(on, visit.link());
            if (!words.bytes().isEmpty()) {
                return;
            }
            first =
                    Conversation.hold(
                            on, visit, Optional.of(NegotiationProbe.USUAL), Patience.FIRST_ANSWER);
        }
        if (first.negotiation().answer() instanceof Answer.None(Ending ending)) {
            stranger(ending);
            return;
        }
        server(first);
        if (questions.deep()) {
            new DeepPlan(on, questions.idle()).carryOut(first);
        }
    }

    /** It speaks RDP: what else does it accept, and does it always say the same? */
    private void server(Conversation first) {
        List<Runnable> probes = new ArrayList<>();
        if (first.tlsFailed()) {
            afterFailedTls(first, probes);
        } else if (!hasNoCertificate(first)) {
            for (int i = 0; i < REPEATS; i++) {
                probes.add(this::again);
            }
            probes.add(() -> converse(Optional.of(Protocols.SSL)));
            probes.add(() -> DirectTlsProbe.ask(on));
        }
        probes.add(() -> converse(Optional.of(Protocols.RDP)));
        probes.add(() -> negotiate(Optional.empty()));
        Together.run(probes);
        if (first.tlsFailed() || hasNoCertificate(first)) {
            return;
        }
        // Old servers hang up on protocols that they do not know, so these come last.
        if (!looksLikeXrdp(first)) {
            negotiate(Optional.of(Protocols.RDSTLS));
        }
        negotiate(Optional.of(Protocols.RDSAAD));
    }

    private void afterFailedTls(Conversation first, List<Runnable> probes) {
        probes.add(this::smallHello);
        if (first.tls().orElseThrow() instanceof TlsAnswer.None(Ending ending) && isQuiet(ending)) {
            // A busy server is late once: only what repeats tells of a path that loses packets.
            probes.add(this::again);
            probes.add(() -> unlessOverTls(this::smallHello));
        }
        if (first.tls().orElseThrow() instanceof TlsAnswer.Alert(int _, int description)
                && NOTHING_IN_COMMON.contains(description)) {
            for (TlsNumber version : TlsNumber.values()) {
                probes.add(() -> TlsVersionProbe.ask(on, version, TlsSuite.of(version)));
            }
        }
    }

    private static boolean isQuiet(Ending ending) {
        return ending instanceof Ending.Silent || ending instanceof Ending.Unfinished;
    }

    private void unlessOverTls(Runnable probe) {
        if (!talksOverTls(on.notes())) {
            probe.run();
        }
    }

    /** It gave no answer: is it slow, a proxy without its server, or something else with TLS? */
    private void stranger(Ending ending) {
        switch (ending) {
            case Ending.Ultimatum _ ->
                    Together.run(
                            List.of(
                                    () -> converse(Optional.of(Protocols.SSL)),
                                    () -> converse(Optional.of(Protocols.RDP)),
                                    () -> converse(Optional.empty())));
            case Ending.Said _ -> Together.run(List.of(this::again, () -> DirectTlsProbe.ask(on)));
            default ->
                    Together.run(
                            List.of(
                                    () -> patiently(Patience.LONG),
                                    () -> DirectTlsProbe.ask(on),
                                    () -> negotiate(Optional.empty())));
        }
    }

    private void again() {
        patiently(Patience.ANSWER);
    }

    private void patiently(Duration patience) {
        visit(visit -> Conversation.hold(on, visit, Optional.of(NegotiationProbe.USUAL), patience));
    }

    private void converse(Optional<Protocols> asked) {
        visit(visit -> Conversation.hold(on, visit, asked, Patience.ANSWER));
    }

    private void negotiate(Optional<Protocols> asked) {
        visit(visit -> NegotiationProbe.ask(on, visit.link(), asked, Patience.ANSWER));
    }

    private void smallHello() {
        visit(visit -> {
            Negotiation usual =
                    NegotiationProbe.ask(
                            on, visit.link(), Optional.of(NegotiationProbe.USUAL), Patience.ANSWER);
            if (usual.answer() instanceof Answer.Selected) {
                TlsProbe.start(on, visit.link(), Hello.SMALL);
            }
        });
    }

    private void visit(Consumer<Visit> probe) {
        on.visit()
                .ifPresent(visit -> {
                    try (visit) {
                        probe.accept(visit);
                    }
                });
    }

    private static boolean hasNoCertificate(Conversation first) {
        return first.negotiation().answer() instanceof Answer.Refused refused
                && refused.code() == FailureCode.SSL_CERT_NOT_ON_SERVER;
    }

    private static boolean looksLikeXrdp(Conversation first) {
        return first.negotiation().answer() instanceof Answer.Selected selected
                && selected.sourceReference() == XRDP_REFERENCE
                && selected.flags() == XRDP_FLAGS;
    }
}
