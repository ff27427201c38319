package dev.rejoin.doctor.probe;

import dev.rejoin.pdu.gcc.ClientSecurityData;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What takes minutes: every version, suite and method by itself, many members, long silences. */
final class DeepPlan {
    private static final int MEMBERS = 8;
    private static final Duration QUESTIONS = Duration.ofMinutes(3);

    private static final List<Integer> METHODS =
            List.of(
                    ClientSecurityData.METHOD_40BIT,
                    ClientSecurityData.METHOD_56BIT,
                    ClientSecurityData.METHOD_128BIT,
                    ClientSecurityData.METHOD_FIPS);

    private final Examination quick;
    private final Duration idle;

    DeepPlan(Examination quick, Duration idle) {
        this.quick = quick;
        this.idle = idle;
    }

    static Duration longest(Duration idle) {
        return QUESTIONS.plus(search(idle));
    }

    private static Duration search(Duration idle) {
        return idle.multipliedBy(3).plus(QUESTIONS);
    }

    void carryOut(Conversation first) {
        Examination on = quick.longer(QUESTIONS);
        List<Runnable> probes = new ArrayList<>();
        if (first.tls().isPresent()) {
            for (TlsNumber version : TlsNumber.values()) {
                probes.add(() -> TlsVersionProbe.suites(on, version));
            }
        }
        for (int method : METHODS) {
            probes.add(() -> method(on, method));
        }
        for (int i = 0; i < MEMBERS; i++) {
            probes.add(() -> member(on));
        }
        Together.run(probes);
        new IdleSearch(quick.longer(search(idle)), idle).carryOut(first);
    }

    private static void member(Examination on) {
        on.visit()
                .ifPresent(visit -> {
                    try (visit) {
                        Conversation.hold(
                                on, visit, Optional.of(NegotiationProbe.USUAL), Patience.ANSWER);
                    }
                });
    }

    /** Standard security with one encryption method, where the server has it at all. */
    private static void method(Examination on, int method) {
        on.visit()
                .ifPresent(visit -> {
                    try (visit) {
                        var negotiation =
                                NegotiationProbe.ask(
                                        on,
                                        visit.link(),
                                        Optional.of(Protocols.RDP),
                                        Patience.ANSWER);
                        if (NegotiationProbe.isInTheClear(negotiation)) {
                            ConferenceProbe.ask(on, visit.link(), negotiation, method);
                        }
                    }
                });
    }
}
