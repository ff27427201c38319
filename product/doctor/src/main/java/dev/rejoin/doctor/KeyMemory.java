package dev.rejoin.doctor;

import dev.rejoin.client.KnownHosts;
import dev.rejoin.doctor.fact.Fact;
import dev.rejoin.doctor.fact.KnownKey;
import dev.rejoin.doctor.fact.TlsAnswer;
import dev.rejoin.doctor.fact.TlsStart;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Compares the key that a server showed with the one that it showed before. */
public final class KeyMemory {
    private final KnownHosts hosts;

    public KeyMemory(KnownHosts hosts) {
        this.hosts = hosts;
    }

    /** What there is to say about the key in these facts; empty when none was shown. */
    public Optional<KnownKey> recall(Target target, List<Fact> facts, Instant now)
            throws IOException {
        Optional<PublicKey> shown = shown(facts);
        return shown.isEmpty() ? Optional.empty() : Optional.of(recall(target, shown.get(), now));
    }

    private KnownKey recall(Target target, PublicKey key, Instant now) throws IOException {
        String fingerprint = KnownHosts.fingerprint(key);
        return switch (hosts.compare(target.toString(), key, now)) {
            case KnownHosts.Comparison.First _, KnownHosts.Comparison.Same _ ->
                    new KnownKey(fingerprint, Optional.empty(), Optional.empty());
            case KnownHosts.Comparison.Changed(KnownHosts.Entry before) ->
                    new KnownKey(
                            fingerprint,
                            Optional.of(before.key()),
                            Optional.of(before.firstSeen()));
        };
    }

    private static Optional<PublicKey> shown(List<Fact> facts) {
        return facts.stream()
                .filter(TlsStart.class::isInstance)
                .map(fact -> ((TlsStart) fact).answer())
                .filter(TlsAnswer.Secured.class::isInstance)
                .map(answer -> ((TlsAnswer.Secured) answer).chain())
                .filter(chain -> !chain.isEmpty())
                .map(chain -> chain.getFirst().getPublicKey())
                .findFirst();
    }
}
