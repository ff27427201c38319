package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;
import static dev.rejoin.it.range.RangeTarget.scripted;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Servers that are well, with something in front of them that is not. */
final class Boxes {
    private static final Duration DELAY = Duration.ofMillis(300);
    // A packet of this size is still not lost where a link's limit is a little low.
    private static final int LARGEST_FLIGHT = 1200;

    private Boxes() {}

    static List<RangeTarget> targets() {
        RangeTarget.Opening tls = XrdpServer.stock();
        RangeTarget.Opening nla = ShadowServer.of("nla");
        return List.of(
                plain("HAProxy, transparent", HEALTHY, Chain.of(tls, HaProxy::transparent)),
                plain("HAProxy, idle cut", HEALTHY, Chain.of(tls, HaProxy::cutting)),
                plain("HAProxy, idle cut", "idle-cut", Chain.of(tls, HaProxy::cutting))
                        .on(Visit.DEEP),
                plain(
                        "HAProxy, dead backend",
                        "proxy-dead-backend",
                        Chain.of(_ -> new Nobody(), HaProxy::transparent)),
                plain("HAProxy, TLS before RDP", "wrong-service", Chain.of(tls, HaProxy::wrapping)),
                scripted("closes after 3 s", "proxy-dead-backend", Boxes::closeLate),
                plain("slow line", HEALTHY, Chain.scripted(tls, Boxes::slow)),
                plain(
                        "box that allows TLS alone, before xrdp",
                        "neg-altered",
                        Chain.scripted(tls, (server, _) -> Relay.up(server, Rewriting::toTls))),
                plain(
                        "box that allows TLS alone, before NLA",
                        "neg-altered",
                        Chain.scripted(nla, (server, _) -> Relay.up(server, Rewriting::toTls))),
                plain(
                        "box that cuts the negotiation",
                        "neg-cut",
                        Chain.scripted(tls, (server, _) -> Relay.up(server, Rewriting::cut))),
                plain(
                        "box that loses large flights",
                        "flight-lost",
                        Chain.scripted(tls, (server, _) -> Relay.down(server, () -> losing()))),
                plain("interceptor", "interceptor", Interceptor.before(tls)).on(Visit.AGAIN));
    }

    private static void closeLate(Talk talk) throws Exception {
        talk.socket().setSoTimeout(3000);
        try {
            talk.listen();
        } catch (IOException nothingMore) {
            // Now it closes.
        }
    }

    /** Both ways wait: a line around half the world, and some. */
    private static Responder.Script slow(Stand server, Workshop workshop) {
        Relay.Way late =
                bytes -> {
                    Thread.sleep(DELAY);
                    return bytes;
                };
        return new Relay(server, () -> late, () -> late);
    }

    /** The first bytes pass, up to where a server's first large answer would end. */
    private static Relay.Way losing() {
        int[] left = {LARGEST_FLIGHT};
        return bytes -> {
            int passed = Math.min(left[0], bytes.length);
            left[0] -= passed;
            return Arrays.copyOf(bytes, passed);
        };
    }
}
