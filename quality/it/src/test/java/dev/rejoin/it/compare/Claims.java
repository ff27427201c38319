package dev.rejoin.it.compare;

import dev.rejoin.it.range.RangeTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which words of the other tools name a cause, and which are not so of a target. */
final class Claims {
    private static final String[] NONE = {};

    /** Servers that have no NLA to speak, whatever stands before them. */
    private static final Pattern WITHOUT_NLA =
            Pattern.compile(
                    "^(xrdp|HAProxy|slow line|interceptor|box that (cuts|loses)|.*before xrdp"
                            + "|shadow, (tls|rdp|nothing)|Windows, (TLS|SecurityLayer 0))");

    /**
     * Words of any tool that are enough to know what to look at. They are generous: that a date is
     * printed counts, although the reader has to compare it with today's.
     */
    private static final Map<String, String[]> TELLING =
            Map.ofEntries(
                    tells("dns", "not resolve", "name or service not known", "DNS_NAME_NOT_FOUND"),
                    tells("refused", "tcp +closed", "refused"),
                    tells("filtered", "tcp +filtered", "timed? ?out"),
                    tells("accepts-then-drops", "tcpwrapped", "closed by", "reset by peer"),
                    tells("silent", "timed? ?out", "no (answer|response|reply)"),
                    tells("proxy-dead-backend", "proxy", "backend"),
                    tells("wrong-service", "\\b(ssh|vnc|rfb|smtp|http)\\b"),
                    tells("https", "\\bhttps?\\b"),
                    tells("not-rdp-bytes", "not (an? )?rdp", "tpkt", "unexpected (byte|version)"),
                    tells("neg-cut", "negotiation .*(missing|cut|stripped)"),
                    tells("neg-altered", "negotiation .*(altered|changed|rewritten)", "mismatch"),
                    tells("server-allows-nothing", "no (common|enabled) (security )?protocol"),
                    tells(
                            "rdp-only-server",
                            "SSL_NOT_ALLOWED",
                            "(does not|not) (allow|support) (TLS|SSL)",
                            "Native RDP: SUCCESS"),
                    tells("mask-intolerant", "flags|RDSTLS|AAD"),
                    tells("nla-required-client-off", "HYBRID_REQUIRED", "NLA (is )?required"),
                    tells("cert-missing", "SSL_CERT_NOT_ON_SERVER", "no certificate"),
                    tells("cert-unusable", "certificate .*(unusable|too weak|mismatch|not fit)"),
                    tells("cert-expired", "expired", "Not valid after"),
                    tells("cert-not-yet", "not yet valid", "Not valid before"),
                    tells("cert-name", "Altnames", "hostname mismatch", "Subject:"),
                    tells("cert-untrusted", "self.signed", "unable to get local issuer", "Issuer:"),
                    tells("cert-weak", "Key Strength", "too weak|too small"),
                    tells("clock", "clock", "skew", "System_Time"),
                    tells("tls-version", "protocol version", "unsupported protocol"),
                    tells("tls-cipher", "no shared cipher", "handshake failure"),
                    tells("tls-broken-config", "internal error", "unsupported protocol"),
                    tells("flight-lost", "MTU|fragment|large packet"),
                    tells("interceptor", "certificate .*changed", "REMOTE HOST IDENTIFICATION"),
                    tells("credssp-unpatched-server", "CVE-2018-0886", "oracle", "CredSSP.*versi"),
                    tells("ntlm-blocked", "NTLM.*(block|not|refus)", "0xC0000418"),
                    tells("account-logon-failed", "LOGON_FAILURE", "WRONG_PASSWORD"),
                    tells("account-disabled", "ACCOUNT_DISABLED"),
                    tells("account-locked", "ACCOUNT_LOCKED_OUT"),
                    tells("account-expired", "ACCOUNT_EXPIRED"),
                    tells("account-password-expired", "PASSWORD.*EXPIRED"),
                    tells("account-must-change", "PASSWORD_MUST_CHANGE"),
                    tells("account-restricted", "ACCOUNT_RESTRICTION"),
                    tells("account-logon-hours", "LOGON_HOURS", "ACCOUNT_RESTRICTION"),
                    tells("right-missing", "ACCESS_DENIED", "LOGON_TYPE_NOT_GRANTED"),
                    tells("logon-unavailable", "NO_LOGON_SERVERS", "0xC000005E"),
                    tells("licence-no-server", "NO_LICENSE_SERVER"),
                    tells("licence-none-left", "NO_LICENSE"),
                    tells("idle-limit", "IDLE_TIMEOUT"),
                    tells("replaced-by-other", "DISCONNECTED_BY_OTHER"),
                    tells("session-limit", "SERVER_DENIED", "session limit"),
                    tells("idle-cut", "idle"),
                    tells("farm-unequal", "different (server|certificate|answer)s?"),
                    tells("enc-level-mismatch", "Encryption level"),
                    tells("fips", "FIPS"));

    /** What a tool prints of a server that it found in order. */
    private static final Map<Tool, String> CONTENT =
            Map.of(
                    Tool.NMAP, "(CredSSP \\(NLA\\)|SSL|Native RDP): SUCCESS",
                    Tool.SSLSCAN, "TLSv1\\.[23] +enabled",
                    Tool.XFREERDP,
                            "Authentication only, exit status 0|LOGON_FAILURE|AUTHENTICATION_FAILED");

    private Claims() {}

    /** Any of these means that the tool named what is wrong, or that nothing is. */
    static List<Pattern> telling(Tool tool, RangeTarget target) {
        if (target.cause().equals(RangeTarget.HEALTHY)) {
            return patterns(CONTENT.getOrDefault(tool, "(?!)"));
        }
        return patterns(TELLING.getOrDefault(target.cause(), NONE));
    }

    /** What is not so of this target. */
    static List<Pattern> untrue(Tool tool, RangeTarget target) {
        List<String> untrue = new ArrayList<>();
        switch (tool) {
            case NMAP -> {
                // No server of the range speaks RDSTLS.
                untrue.add("RDSTLS: SUCCESS");
                if (!speaksNla(target)) {
                    untrue.add("CredSSP .*: SUCCESS");
                }
                if (target.cause().equals("rdp-only-server")) {
                    untrue.add("SSL: SUCCESS");
                }
                untrue.add("NOT VULNERABLE");
            }
            case XFREERDP -> {
                if (isAboutTheLogon(target)) {
                    untrue.add("Authentication only, exit status 0");
                }
            }
            case SSLSCAN, DOCTOR -> {}
        }
        return patterns(untrue.toArray(NONE));
    }

    private static boolean speaksNla(RangeTarget target) {
        return !WITHOUT_NLA.matcher(target.name()).find();
    }

    private static boolean isAboutTheLogon(RangeTarget target) {
        return target.cause().startsWith("account-") || target.cause().equals("right-missing");
    }

    private static Map.Entry<String, String[]> tells(String cause, String... words) {
        return Map.entry(cause, words);
    }

    private static List<Pattern> patterns(String... words) {
        return List.of(words).stream()
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
                .toList();
    }
}
