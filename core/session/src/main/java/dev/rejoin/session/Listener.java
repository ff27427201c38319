package dev.rejoin.session;

/** One address the host listens on, with its own security. */
public record Listener(
        Setting<String> name,
        Setting<Bind> bind,
        Setting<SecurityLayer> securityLayer,
        Setting<Boolean> networkLevelAuthentication) {
    public static Listener byDefault() {
        return new Listener(
                Setting.byDefault("rdp-tcp"),
                Setting.byDefault(new Bind("127.0.0.1", 3389)),
                Setting.byDefault(SecurityLayer.TLS),
                Setting.byDefault(true));
    }
}
