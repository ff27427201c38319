package dev.rejoin.it.range;

import dev.rejoin.net.TlsIdentity;
import dev.rejoin.pdu.x224.Protocols;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A server that answers as Windows does, which no test machine has.
 *
 * @param offered the protocols that it takes
 * @param credSsp the version in its TSRequests
 * @param build in its NTLM challenge
 * @param ahead of the true time, its clock
 */
record Windows(
        Protocols offered,
        int credSsp,
        int build,
        Duration ahead,
        Function<Papers, TlsIdentity> identity,
        List<String> versions,
        Fate fate)
        implements RangeTarget.Opening {
    private static final Protocols NLA = Protocols.HYBRID.with(Protocols.HYBRID_EX);

    /** Windows Server 2022 as it comes, NLA required. */
    static Windows current() {
        return new Windows(
                NLA,
                6,
                20348,
                Duration.ZERO,
                Papers::good,
                List.of("TLSv1.2", "TLSv1.3"),
                new Fate.Desktop());
    }

    /** An older one: TLS 1.3 came with 20348. */
    static Windows older(int itsBuild, int itsCredSsp) {
        Windows now = current();
        // 2012 and before know no early authorization.
        Protocols known = itsCredSsp < 3 ? Protocols.HYBRID : NLA;
        return new Windows(
                known, itsCredSsp, itsBuild, now.ahead, now.identity, List.of("TLSv1.2"), now.fate);
    }

    /** One that people log on to. */
    static Windows workstation() {
        return older(19041, 6);
    }

    Windows offering(Protocols others) {
        return new Windows(others, credSsp, build, ahead, identity, versions, fate);
    }

    Windows ahead(Duration skew) {
        return new Windows(offered, credSsp, build, skew, identity, versions, fate);
    }

    Windows showing(Function<Papers, TlsIdentity> other) {
        return new Windows(offered, credSsp, build, ahead, other, versions, fate);
    }

    Windows speaking(String... others) {
        return new Windows(offered, credSsp, build, ahead, identity, List.of(others), fate);
    }

    Windows then(Fate other) {
        return new Windows(offered, credSsp, build, ahead, identity, versions, other);
    }

    @Override
    public Stand open(Workshop workshop) throws Exception {
        return Responder.start(script(workshop.papers()));
    }

    /** The same without a port of its own. */
    Responder.Script script(Papers papers) {
        TlsIdentity shown = identity.apply(papers);
        return talk -> new WindowsTalk(this, shown, talk).run();
    }
}
