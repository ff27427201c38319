package dev.rejoin.doctor.probe;

import dev.rejoin.doctor.fact.Negotiation;
import dev.rejoin.doctor.fact.TlsVersion;
import dev.rejoin.net.Heard;
import dev.rejoin.net.TlsManner;
import dev.rejoin.net.WaryLink;
import dev.rejoin.wire.Bytes;
import dev.rejoin.wire.DecodeException;
import dev.rejoin.wire.WireReader;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which versions and cipher suites of TLS a server speaks, each asked for by itself. */
final class TlsVersionProbe {
    private static final SecureRandom RANDOM = new SecureRandom();

    // LIMIT: a list of what is chosen first is worth a dozen connections, not thirty.
    private static final int MOST_SUITES = 12;

    private TlsVersionProbe() {}

    /** Whether one version is spoken, and with which suite. */
    static Optional<TlsVersion> ask(Examination on, TlsNumber version, List<TlsSuite> suites) {
        Optional<Visit> visit = on.visit();
        if (visit.isEmpty()) {
            return Optional.empty();
        }
        try (Visit here = visit.get()) {
            long from = System.nanoTime();
            if (!negotiated(on, here.link())) {
                return Optional.empty();
            }
            here.link().write(hello(on, version, suites));
            Optional<ServerHello> hello = answer(here.link(), on.within(Patience.ANSWER));
            boolean accepted = hello.map(it -> it.version() == version.code()).orElse(false);
            String suite = accepted ? TlsSuite.name(hello.orElseThrow().suite()) : "";
            TlsVersion fact =
                    new TlsVersion(
                            version.title(),
                            accepted,
                            suite,
                            Duration.ofNanos(System.nanoTime() - from));
            on.notes().saw(fact);
            on.notes().tried(version.title(), accepted ? suite : "not spoken", accepted, from);
            return Optional.of(fact);
        }
    }

    /** One suite after the other, each time without those that were chosen before. */
    static void suites(Examination on, TlsNumber version) {
        List<TlsSuite> left = new ArrayList<>(TlsSuite.of(version));
        for (int i = 0; i < MOST_SUITES && !left.isEmpty(); i++) {
            Optional<TlsVersion> answer = ask(on, version, left);
            if (!answer.map(TlsVersion::accepted).orElse(false)) {
                return;
            }
            String chosen = answer.orElseThrow().suite();
            if (!left.removeIf(suite -> suite.name().equals(chosen))) {
                return;
            }
        }
    }

    private static boolean negotiated(Examination on, WaryLink link) {
        Negotiation negotiation =
                NegotiationProbe.askQuietly(
                        link, Optional.of(NegotiationProbe.USUAL), on.within(Patience.ANSWER));
        return NegotiationProbe.isConfirmed(negotiation)
                && !NegotiationProbe.isInTheClear(negotiation);
    }

    private static byte[] hello(Examination on, TlsNumber version, List<TlsSuite> suites) {
        byte[] random = new byte[64];
        RANDOM.nextBytes(random);
        return ClientHello.of(
                version, suites, TlsManner.nameForTls(on.target().host()).orElse(""), random);
    }

    /** Empty for whatever is no ServerHello. */
    private static Optional<ServerHello> answer(WaryLink link, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        byte[] heard = new byte[0];
        try {
            while (true) {
                if (heard.length >= ServerHello.RECORD_HEADER
                        && heard.length >= ServerHello.recordSize(new WireReader(heard))) {
                    return Optional.of(ServerHello.read(new WireReader(heard)));
                }
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (!(link.read(left) instanceof Heard.Octets(Bytes bytes))) {
                    return Optional.empty();
                }
                byte[] more = bytes.toByteArray();
                heard = Arrays.copyOf(heard, heard.length + more.length);
                System.arraycopy(more, 0, heard, heard.length - more.length, more.length);
            }
        } catch (DecodeException noServerHello) {
            return Optional.empty();
        }
    }
}
