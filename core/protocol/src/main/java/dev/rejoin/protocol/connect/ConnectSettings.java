package dev.rejoin.protocol.connect;

import dev.rejoin.auth.Secret;
import dev.rejoin.auth.credssp.CredSspClient.Tokens;
import dev.rejoin.auth.credssp.CredSspFailure;
import dev.rejoin.pdu.gcc.ClientCoreOptions;
import dev.rejoin.pdu.share.AutoReconnectCookie;
import dev.rejoin.pdu.x224.Protocols;
import dev.rejoin.pdu.x224.Routing;
import java.util.List;
import java.util.Optional;

/**
 * Who connects, how, and to what end.
 *
 * @param routing the line for load balancers: a cookie with the user's name, or a broker's token
 * @param protocols what is offered; plain RDP security is used only as the course allows
 * @param channels names of static channels, at most 31
 * @param reconnect what the server gave in the session that is to be found again
 * @param course how far to go
 */
public record ConnectSettings(
        Routing routing,
        Protocols protocols,
        Logon logon,
        Client client,
        Desktop desktop,
        List<String> channels,
        Optional<AutoReconnectCookie> reconnect,
        Course course) {
    public static final Protocols NLA = Protocols.SSL.with(Protocols.HYBRID);
    public static final Protocols NLA_WITH_EARLY_RESULT = NLA.with(Protocols.HYBRID_EX);

    public ConnectSettings {
        channels = List.copyOf(channels);
    }

    /** NLA at its newest, 1024 x 768 in 32 bits, no channels. */
    public static ConnectSettings of(String user, Secret password) {
        return new ConnectSettings(
                new Routing.Cookie(user),
                NLA_WITH_EARLY_RESULT,
                Logon.of(user, password),
                Client.of("rejoin"),
                new Desktop(1024, 768, 32),
                List.of(),
                Optional.empty(),
                Course.WHOLE);
    }

    public ConnectSettings with(Protocols offered) {
        return new ConnectSettings(
                routing, offered, logon, client, desktop, channels, reconnect, course);
    }

    public ConnectSettings with(Logon who) {
        return new ConnectSettings(
                routing, protocols, who, client, desktop, channels, reconnect, course);
    }

    public ConnectSettings with(Client program) {
        return new ConnectSettings(
                routing, protocols, logon, program, desktop, channels, reconnect, course);
    }

    public ConnectSettings with(Desktop wanted) {
        return new ConnectSettings(
                routing, protocols, logon, client, wanted, channels, reconnect, course);
    }

    public ConnectSettings with(Routing line) {
        return new ConnectSettings(
                line, protocols, logon, client, desktop, channels, reconnect, course);
    }

    public ConnectSettings withChannels(String... names) {
        return new ConnectSettings(
                routing, protocols, logon, client, desktop, List.of(names), reconnect, course);
    }

    public ConnectSettings with(AutoReconnectCookie cookie) {
        return new ConnectSettings(
                routing, protocols, logon, client, desktop, channels, Optional.of(cookie), course);
    }

    public ConnectSettings with(Course way) {
        return new ConnectSettings(
                routing, protocols, logon, client, desktop, channels, reconnect, way);
    }

    /**
     * Who logs on.
     *
     * @param credSspVersion the newest to speak, 2 to 6
     * @param oldestServer the oldest CredSSP version to accept from the server
     */
    public record Logon(
            String user,
            String domain,
            Secret password,
            int credSspVersion,
            int oldestServer,
            Tokens tokens) {
        private static final int NEWEST = 6;
        private static final int OLDEST = 2;

        public static Logon of(String user, Secret password) {
            return new Logon(user, "", password, NEWEST, OLDEST, Tokens.SPNEGO);
        }

        public Logon speaking(int version, Tokens form) {
            return new Logon(user, domain, password, version, oldestServer, form);
        }

        /**
         * The logon to try over a new connection after this one came to nothing for the form of its
         * tokens alone: the user's name had not been sent, so no attempt was counted.
         */
        public Optional<Logon> retry(CredSspFailure failure) {
            return failure.reason() == CredSspFailure.Reason.TOKEN_FORM
                    ? Optional.of(speaking(credSspVersion, tokens.otherForm()))
                    : Optional.empty();
        }
    }

    /**
     * What the client program says that it is.
     *
     * @param earlyCapabilities flags of {@link ClientCoreOptions}; the one for 32 bits per pixel
     *     follows the desktop, and a message channel is asked for where a flag needs one
     */
    public record Client(String name, int build, int keyboardLayout, int earlyCapabilities) {
        private static final int BUILD = 22_621;
        private static final int UNITED_STATES = 0x0409;
        private static final int ON_THE_MESSAGE_CHANNEL =
                ClientCoreOptions.SUPPORT_NETCHAR_AUTODETECT
                        | ClientCoreOptions.SUPPORT_HEARTBEAT_PDU;

        public static Client of(String name) {
            return new Client(
                    name,
                    BUILD,
                    UNITED_STATES,
                    ClientCoreOptions.SUPPORT_ERRINFO_PDU
                            | ClientCoreOptions.SUPPORT_STATUSINFO_PDU
                            | ClientCoreOptions.STRONG_ASYMMETRIC_KEYS
                            | ClientCoreOptions.SUPPORT_NETCHAR_AUTODETECT
                            | ClientCoreOptions.SUPPORT_HEARTBEAT_PDU
                            | ClientCoreOptions.SUPPORT_SKIP_CHANNELJOIN);
        }

        public Client with(int capability) {
            return new Client(name, build, keyboardLayout, earlyCapabilities | capability);
        }

        public Client without(int capability) {
            return new Client(name, build, keyboardLayout, earlyCapabilities & ~capability);
        }

        boolean has(int capability) {
            return (earlyCapabilities & capability) == capability;
        }

        boolean wantsMessageChannel() {
            return (earlyCapabilities & ON_THE_MESSAGE_CHANNEL) != 0;
        }
    }

    /**
     * What the client wants to show.
     *
     * @param colorDepth 15, 16, 24 or 32 bits per pixel
     */
    public record Desktop(int width, int height, int colorDepth) {}
}
