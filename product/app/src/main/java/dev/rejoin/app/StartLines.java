package dev.rejoin.app;

import dev.rejoin.accounts.Account;
import dev.rejoin.auth.Secret;
import dev.rejoin.session.Listener;
import dev.rejoin.session.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a host prints when it is ready: at the first start also how to connect. */
final class StartLines {
    private final FirstStart first;
    private final List<InetSocketAddress> addresses;
    private final Settings settings;
    private final boolean configured;

    /**
     * The lines for one start.
     *
     * @param configured whether somebody has decided where to listen
     */
    StartLines(
            FirstStart first,
            List<InetSocketAddress> addresses,
            Settings settings,
            boolean configured) {
        this.first = first;
        this.addresses = List.copyOf(addresses);
        this.settings = settings;
        this.configured = configured;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(first.made());
        Account user = first.user();
        Secret password = first.password();
        if (user != null && password != null) {
            text.append(account(user, password));
            text.append(howToConnect(user));
        }
        if (!configured) {
            text.append(onlyThisMachine());
        }
        for (int i = 0; i < addresses.size(); i++) {
            text.append(listening(settings.listeners().get(i), addresses.get(i)));
        }
        return text.append("Ready. Ctrl-C stops the host; sessions go on.\n").toString();
    }

    private String account(Account user, Secret password) {
        String text =
                """
                Made the first user:
                  user      %s
                  password  %s   (shown this once; 'rejoin user passwd %1$s' sets another)
                  desktops run as Unix user %s
                """
                        .formatted(
                                user.user(), new String(password.toCharArray()), user.unixUser());
        return first.isWithoutPerson()
                ? text
                        + """
                          This machine has no regular user, so it is nobody, with a home that lasts \
                        as long as the session.
                          For a real one: useradd -m alice, then: rejoin user add alice
                        """
                : text;
    }

    private String howToConnect(Account user) {
        InetSocketAddress at = addresses.getFirst();
        String target = target(at);
        return """
        Connect with one of:
          xfreerdp  xfreerdp /v:%1$s /u:%2$s /cert:fingerprint:sha256:%3$s /dynamic-resolution +auto-reconnect
          Remmina   remmina -c rdp://%2$s@%1$s
          mstsc     mstsc /v:%1$s   (Windows; from another machine first: ssh -L %4$d:%1$s THIS-MACHINE)
        The certificate's SHA-256 fingerprint is %3$s
        """
                .formatted(target, user.user(), fingerprint(), at.getPort());
    }

    private String onlyThisMachine() {
        int port = addresses.getFirst().getPort();
        return """
        Only this machine can connect. To let the network in, start it as:
          rejoin host --listen 0.0.0.0:%d
        Then everybody who reaches this machine on that port can try passwords; wrong answers are \
        delayed, and NLA keeps strangers from any desktop.
        """
                .formatted(port);
    }

    private static String listening(Listener listener, InetSocketAddress at) {
        return "Listening on %s (%s: %s, NLA %s)%n"
                .formatted(
                        shown(at),
                        listener.name().value(),
                        listener.securityLayer().value().toString().toUpperCase(Locale.ROOT),
                        listener.networkLevelAuthentication().value()
                                ? "required"
                                : "not required");
    }

    /** The address a client on this machine uses. */
    private static String target(InetSocketAddress at) {
        InetAddress address = at.getAddress();
        return address.isAnyLocalAddress() ? "127.0.0.1:" + at.getPort() : shown(at);
    }

    private static String shown(InetSocketAddress at) {
        String address = at.getAddress().getHostAddress();
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + at.getPort();
    }

    private String fingerprint() {
        try {
            byte[] certificate = first.identity().certificate().getEncoded();
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate in use has a fingerprint", impossible);
        }
    }
}
