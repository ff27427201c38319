package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.Questions;
import dev.rejoin.doctor.Target;
import dev.rejoin.doctor.fact.FirstWords;
import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.Negotiation.Answer;
import dev.rejoin.doctor.fact.TlsStart.Hello;
import dev.rejoin.pdu.x224.Protocols;
import java.util.Optional;

/** Which connections are made, in which order, and which are not needed after what was seen. */
public final class Plan {
    private final Examination on;

    private Plan(Examination on) {
        this.on = on;
    }

    /** Finds out all that the questions ask for; it comes to an end by itself. */
    public static void carryOut(Target target, Questions questions, Notes notes) {
        Optional<Reach> reached = Reach.find(target, questions.whole(), notes);
        reached.ifPresent(it ->
                new Plan(new Examination(target, it.address(), questions.whole(), notes))
                        .begin(it));
    }

    private void begin(Reach reached) {
        try (Visit first = on.visiting(reached.link())) {
            FirstWords words = FirstWordsProbe.listen(on, first.link());
            if (!words.bytes().isEmpty()) {
                return;
            }
            Negotiation usual =
                    NegotiationProbe.ask(
                            on,
                            first.link(),
                            Optional.of(NegotiationProbe.USUAL),
                            Patience.FIRST_ANSWER);
            if (usual.answer() instanceof Answer.Selected selected
                    && !selected.protocol().equals(Protocols.RDP)) {
                TlsProbe.start(on, first.link(), Hello.FULL);
            }
        }
    }
}
