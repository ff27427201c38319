package dev.rejoin.it.range;

import static dev.rejoin.it.range.RangeTarget.HEALTHY;
import static dev.rejoin.it.range.RangeTarget.plain;

import java.util.List;

/** Servers as people have them, set up well and badly. */
final class RealServers {
    private RealServers() {}

    static List<RangeTarget> targets() {
        XrdpServer xrdp = XrdpServer.stock();
        return List.of(
                plain("xrdp, negotiate", HEALTHY, xrdp),
                plain("xrdp, tls", HEALTHY, xrdp.layer("tls")),
                plain("xrdp, rdp high", "rdp-only-server", xrdp.rdp("high")),
                plain("xrdp, rdp medium", "rdp-only-server", xrdp.rdp("medium")),
                plain("xrdp, rdp low", "rdp-only-server", xrdp.rdp("low")),
                plain("xrdp, rdp fips", "rdp-only-server", xrdp.rdp("fips")),
                plain("xrdp, certificate expired", "cert-expired", xrdp.showing(Papers::expired)),
                plain(
                        "xrdp, certificate not yet valid",
                        "cert-not-yet",
                        xrdp.showing(Papers::notYetValid)),
                plain("xrdp, certificate weak", "cert-unusable", xrdp.showing(Papers::weak)),
                plain(
                        "xrdp, key of another certificate",
                        "cert-unusable",
                        xrdp.showing(Papers::mismatched)),
                plain(
                        "xrdp, tls without certificate",
                        "cert-missing",
                        xrdp.layer("tls").withoutCertificate()),
                plain(
                        "xrdp, negotiate without certificate",
                        "rdp-only-server",
                        xrdp.withoutCertificate()),
                plain("xrdp, TLS 1.0 alone", "tls-version", xrdp.versions("TLSv1")),
                plain("xrdp, TLS 1.3 alone", HEALTHY, xrdp.versions("TLSv1.3")),
                plain("shadow, nla", HEALTHY, ShadowServer.of("nla")),
                plain("shadow, tls", HEALTHY, ShadowServer.of("tls")),
                plain("shadow, rdp", "rdp-only-server", ShadowServer.of("rdp")),
                plain("shadow, nothing", "server-allows-nothing", ShadowServer.of("ext")),
                plain("shadow, right password", HEALTHY, ShadowServer.of("nla").knowing("anna"))
                        .as("anna"),
                plain(
                                "shadow, wrong password",
                                "account-logon-failed",
                                ShadowServer.of("nla").knowing("anna"))
                        .as("bert"),
                // Without its session manager every password is wrong.
                plain("xrdp, wrong password", "account-logon-failed", xrdp).as("bert"));
    }
}
