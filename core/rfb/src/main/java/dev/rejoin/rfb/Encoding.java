package dev.rejoin.rfb;

import java.util.Optional;

/** RFC 6143 7.7 and 7.8: the encodings and pseudo-encodings that both ends here understand. */
public enum Encoding {
    RAW(0),
    COPY_RECT(1),
    DESKTOP_SIZE(-223),
    LAST_RECT(-224),
    CURSOR(-239),
    QEMU_EXTENDED_KEY(-258),
    LED_STATE(-261),
    EXTENDED_DESKTOP_SIZE(-308),
    FENCE(-312),
    CONTINUOUS_UPDATES(-313),
    CURSOR_WITH_ALPHA(-314);

    private final int code;

    Encoding(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Empty for the encodings of others, which a server must ignore. */
    public static Optional<Encoding> of(int code) {
        for (Encoding encoding : values()) {
            if (encoding.code == code) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }
}
